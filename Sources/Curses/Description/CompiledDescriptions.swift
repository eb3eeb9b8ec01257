extension BuiltInDescription {
  /// The source as compiled by `tic`, in the form in which ncurses takes a description in place of a folder. A test
  /// compiles the source again and compares.
  var compiled: String {
    switch self {
    case .xterm:
      """
      b64:GgEvAA8ADwBpAQcBZGF5ZnJvbnQteHRlcm18d2hhdCB0ZXJtaW5hbHMgbGlrZSB4dGVybSBzaGFyZQAAAQAAAQAAAAAAAAAAAQFQAAgAGA\
      D__________________________wgAQAD__wAAAgD_____BAAMABAA_____xQAJQAnACsAMgD__zQAOwD__z8A__________________9DAEgA\
      _____________1EA__9WAP____9bAF8A________aAD__________________________24A________cAD__3UA______________________\
      _______________3kA_____30A__-BAIYAiwD_______-PAJMAmwD_____________________________________________owD_______-s\
      ALUA__--AP_____________________________________HAP_______________________________________________8kA__________\
      ______________________________zQD_____________________________________________________________________________\
      ______________________________________________________________________________________________________________\
      __________________________________________________________________________________________0QD_________________\
      ____________________________________________1gDhAP_____mAP____________________________________________________\
      ___________________________________________________________________________________________________-8A________\
      8wD9AAcADQAbW0gbWzJKABtbSwAbW0oAG1slaSVwMSVkOyVwMiVkSAAKABtbSAAbWz8yNWwACAAbWz8yNWgAG1tDABtbQQAbWzFtABtbPzEwND\
      loABtbN20AG1s0bQAbW20AG1s_MTA0OWwAG1syNG0AfwAbWzN-ABtPQgAbT0gAG09EABtbNn4AG1s1fgAbT0MAG09BABtbPzFsGz4AG1s_MWgb\
      PQAbWyVwMSVkQgAbWyVwMSVkRAAbWyVwMSVkQwAbWyVwMSVkQQAKABtbWgAbT0YAG1sxSwAbWyVpJWQ7JWRSABtbNm4AG1szOTs0OW0AG1tNAB\
      tbMyVwMSVkbQAbWzQlcDElZG0A
      """
    case .xterm256:
      """
      b64:HgInAA8ADwBpAXIBZGF5ZnJvbnQtMjU2fHRoZSBzYW1lIHdpdGggMjU2IGNvbG91cnMAAAEAAAEAAAAAAAAAAAEBUAAAAAgAAAAYAAAA__\
      ___________________________________________________wABAAAAAAEA__8AAAIA_____wQADAAQAP____8UACUAJwArADIA__80ADsA\
      __8_AP__________________QwBIAP____________9RAP__VgD_____WwBfAP_______2gA__________________________9uAP_______3\
      AA__91AP____________________________________95AP____99AP__gQCGAIsA________jwCTAJsA____________________________\
      _________________6MA________rAC1AP__vgD_____________________________________xwD_______________________________\
      _________________JAP_______________________________________80A________________________________________________\
      ______________________________________________________________________________________________________________\
      ______________________________________________________________________________________________________________\
      _________9EA_____________________________________________________________9YA4QD_____5gD_______________________\
      ______________________________________________________________________________________________________________\
      ___________________vAP________MAMgEHAA0AG1tIG1sySgAbW0sAG1tKABtbJWklcDElZDslcDIlZEgACgAbW0gAG1s_MjVsAAgAG1s_Mj\
      VoABtbQwAbW0EAG1sxbQAbWz8xMDQ5aAAbWzdtABtbNG0AG1ttABtbPzEwNDlsABtbMjRtAH8AG1szfgAbT0IAG09IABtPRAAbWzZ-ABtbNX4A\
      G09DABtPQQAbWz8xbBs-ABtbPzFoGz0AG1slcDElZEIAG1slcDElZEQAG1slcDElZEMAG1slcDElZEEACgAbW1oAG09GABtbMUsAG1slaSVkOy\
      VkUgAbWzZuABtbMzk7NDltABtbTQAbWyU_JXAxJXs4fSU8JXQzJXAxJWQlZSVwMSV7MTZ9JTwldDklcDElezh9JS0lZCVlMzg7NTslcDElZCU7\
      bQAbWyU_JXAxJXs4fSU8JXQ0JXAxJWQlZSVwMSV7MTZ9JTwldDEwJXAxJXs4fSUtJWQlZTQ4OzU7JXAxJWQlO20A
      """
    case .vt100:
      """
      b64:GgEzABUAAwAnAagAZGF5ZnJvbnQtdnQxMDB8d2hhdCB0ZXJtaW5hbHMgbGlrZSB0aGUgVlQxMDAgc2hhcmUAAAEAAAEAAAAAAAAAAAABAA\
      AAAAABUAAIABgA__8AAAIA_____wQACwAPAP____8TACQAJgD__yoA_____ywA__8wAP__________________NAD_______________85AP__\
      PgD_____QwD__________0cA__________________________9LAP____________9NAP________________________________________\
      ____9RAP_______1UA________WQBdAGUA_____________________________________________20A________dgB_AP__iAD_________\
      ____________________________kQD_______________________________________________________________________________\
      ______________________________________________________________________________________________________________\
      ______________________________________________________________________________________________________________\
      _______________________________________________________________________5MA____________________________________\
      _________________________5gAowAHAA0AG1tIG1tKABtbSwAbW0oAG1slaSVwMSVkOyVwMiVkSAAKABtbSAAIABtbQwAbW0EAG1sxbQAbWz\
      dtABtbNG0AG1ttABtbbQAIABtPQgAbT0QAG09DABtPQQAbWz8xbBs-ABtbPzFoGz0AG1slcDElZEIAG1slcDElZEQAG1slcDElZEMAG1slcDEl\
      ZEEACgAbWzFLABtbJWklZDslZFIAG1s2bgA=
      """
    }
  }
}
