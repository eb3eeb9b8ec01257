/// Latin letters with diacritics, and those beyond ASCII, as the letter of ASCII that a reader takes them for.
let latinLetters: [Unicode.Scalar: Unicode.Scalar] = [
  "ə": "e", "Ə": "E", "ı": "i", "İ": "I", "ş": "s", "Ş": "S", "ç": "c", "Ç": "C", "ğ": "g", "Ğ": "G",
  "ö": "o", "Ö": "O", "ü": "u", "Ü": "U", "é": "e", "É": "E", "è": "e", "È": "E", "ê": "e", "Ê": "E",
  "ë": "e", "Ë": "E", "á": "a", "Á": "A", "à": "a", "À": "A", "â": "a", "Â": "A", "ä": "a", "Ä": "A",
  "í": "i", "Í": "I", "î": "i", "Î": "I", "ï": "i", "Ï": "I", "ó": "o", "Ó": "O", "ô": "o", "Ô": "O",
  "ú": "u", "Ú": "U", "û": "u", "Û": "U", "ñ": "n", "Ñ": "N", "š": "s", "Š": "S", "ž": "z", "Ž": "Z",
  "č": "c", "Č": "C",
]
