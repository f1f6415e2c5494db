/** Most characters that a word is said to share with the one before. */
const MOST_SHARED = 25;

/** Words of lower-case letters, sorted: each as a capital for how many letters it shares with the one before (A: none), and the rest. */
export function packWords(words: readonly string[]): string {
  let before = '';
  return [...new Set(words)]
    .sort()
    .map((word) => {
      let shared = 0;
      while (shared < Math.min(MOST_SHARED, word.length) && word[shared] === before[shared]) shared += 1;
      before = word;
      return String.fromCharCode(65 + shared) + word.slice(shared);
    })
    .join('');
}

/** What `packWords` packed. */
export function unpackWords(packed: string): readonly string[] {
  let word = '';
  return (packed.match(/[A-Z][a-z]*/g) ?? []).map((entry) => {
    word = word.slice(0, entry.charCodeAt(0) - 65) + entry.slice(1);
    return word;
  });
}
