/** Where a program's alerts go: an address for mail, or one that takes signed POSTs. */
export type AlertTarget = { mail: string; webhook?: undefined } | { mail?: undefined; webhook: string }
