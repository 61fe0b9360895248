/** natural types only its whole; this is the one part of it that is used (Porter's stemmer, after M. F. Porter, 1980). */
declare module 'natural/lib/natural/stemmers/porter_stemmer' {
  const porter: { stem(word: string): string }
  export default porter
}
