/// A Latin letter with diacritics, or one beyond ASCII, as the letter of ASCII that a reader takes it for; nil for others.
func latinLetter(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
  switch letter {
  case "á", "à", "â", "ä": "a"
  case "Á", "À", "Â", "Ä": "A"
  case "ç", "č": "c"
  case "Ç", "Č": "C"
  case "ə", "é", "è", "ê", "ë": "e"
  case "Ə", "É", "È", "Ê", "Ë": "E"
  case "ğ": "g"
  case "Ğ": "G"
  case "ı", "í", "î", "ï": "i"
  case "İ", "Í", "Î", "Ï": "I"
  case "ñ": "n"
  case "Ñ": "N"
  case "ö", "ó", "ô": "o"
  case "Ö", "Ó", "Ô": "O"
  case "ş", "š": "s"
  case "Ş", "Š": "S"
  case "ü", "ú", "û": "u"
  case "Ü", "Ú", "Û": "U"
  case "ž": "z"
  case "Ž": "Z"
  default: nil
  }
}
