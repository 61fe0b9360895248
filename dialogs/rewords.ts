/** Words that put a new wording of the goal whatever was asked. */
export const REWORDS =
  /^\W{0,3}(?:smaller|bigger|change (?:it|the goal|my goal) to|make it(?! (?:look|seem|sound|count|up|so)\b)|new goal|reword)\b/i
