const list = (words: string): readonly string[] => words.split(', ')

/** What stands in the gaps of made-up sentences, by the mark of the gap. */
export const FILLERS: Readonly<Record<string, readonly string[]>> = {
  STATE: list(
    'Kenya, Somalia, Egypt, Sudan, Ethiopia, Chad, Niger, Mali, Ghana, Angola, Zambia, Russia, Ukraine, Poland, Moldova, Georgia, Armenia, Turkey, Iran, Iraq, Syria, Jordan, Israel, Lebanon, Yemen, Oman, Qatar, India, Pakistan, China, Japan, Vietnam, Thailand, Brazil, Chile, Peru, Mexico, France, Germany, Spain, Italy, Greece, Cyprus, Norway, Sweden, Finland, Denmark, Estonia, Latvia, Lithuania, Belarus, Romania, Bulgaria, Serbia, Albania, Austria, Hungary, Canada, Cuba, Colombia, Ecuador, Bolivia, Paraguay, Uruguay, Argentina, Algeria, Tunisia, Libya, Morocco, Senegal, Nigeria, Cameroon, Gabon, Rwanda, Burundi, Uganda, Tanzania, Malawi, Mozambique, Zimbabwe, Botswana, Namibia, Madagascar, Kazakhstan, Uzbekistan, Mongolia, Nepal, Myanmar, Cambodia, Laos, Malaysia, Indonesia, Australia',
  ),
  TOWN: list(
    'Nairobi, Mogadishu, Cairo, Khartoum, Geneva, Vienna, Doha, Muscat, Ankara, Istanbul, Tbilisi, Yerevan, Warsaw, Kyiv, Minsk, Oslo, Paris, Berlin, Madrid, Rome, Amman, Baghdad, Beirut, Delhi, Islamabad, Beijing, Tokyo, Hanoi, Lima, Brasilia, Stockholm, Helsinki, Copenhagen, Tallinn, Riga, Vilnius, Bucharest, Sofia, Belgrade, Tirana, Budapest, Prague, Athens, Nicosia, Lisbon, Dublin, Brussels, Ottawa, Havana, Bogota, Quito, Montevideo, Santiago, Algiers, Tunis, Tripoli, Rabat, Dakar, Abuja, Lagos, Kigali, Kampala, Lilongwe, Maputo, Harare, Windhoek, Antananarivo, Astana, Tashkent, Ulaanbaatar, Kathmandu, Bangkok, Jakarta, Canberra, Manila, Seoul, Singapore, Dubai, Riyadh, Damascus, Aleppo, Odesa, Kharkiv, Gdansk, Krakow, Izmir, Basra, Mosul, Karachi, Lahore, Mumbai, Shanghai',
  ),
  GIVEN: list(
    'Amina, Bruno, Carla, Dawit, Elena, Farid, Grace, Hassan, Ines, Jakob, Karim, Leila, Marta, Nadia, Oskar, Petra, Rashid, Sofia, Tomas, Vera, Yusuf, Zara, Anton, Beatriz, Dalia, Emil, Fatima, Goran, Helga, Idris',
  ),
  FAMILY: list(
    'Abara, Bekele, Castellan, Dorn, Elkhatib, Ferreyra, Gallwitz, Haddadin, Ivarsson, Jankovec, Kamau, Lindqvist, Morandi, Nakagawa, Okello, Petrossian, Quintero, Rahmani, Saarinen, Tadesse, Ulvang, Vasquez, Wachira, Yilmazer, Zelenko, Aldana, Brandvold, Cisneros, Diallo, Erdmann, Fofana, Grigorescu, Hollund, Ibarra, Jelassi, Kovalik, Lombardo, Mutasa, Njoroge, Oyelaran, Pereyra, Rustamov, Sandoval, Tshering, Urrutia, Vidmar, Wolanski, Yamadaki, Zubairi, Achterberg',
  ),
  OFFICE: list(
    'envoy, spokeswoman, spokesman, defence minister, foreign minister, prime minister, ambassador, deputy minister, army chief, chief negotiator, governor, trade minister',
  ),
  GOODS: list(
    'grain, wheat, rice, cement, copper, timber, cotton, sugar, coffee, salt, steel, coal, gas, diesel, fish, cattle, medicine, fertiliser, maize, tea, cocoa, soya, wool, leather, glass, paper, tin, nickel, bauxite, phosphate',
  ),
  THING: list(
    'bridge, depot, port, airfield, power station, checkpoint, hospital, school, railway yard, pipeline, market, fuel store, radar post, dam, border post, barracks, warehouse, ferry, radio mast, refinery',
  ),
  MATTER: list(
    'water, fishing, customs, visas, the border, prisoners, grain, gas, transit, mines, airspace, trade, refugees, a ceasefire, sanctions, tariffs, rail links, harbours, debts, pensions',
  ),
  FOLK: list(
    'farmers, fishermen, drivers, teachers, miners, nurses, traders, students, sailors, engineers, soldiers, porters, herders, pilgrims, pilots, officers',
  ),
  ORDINAL: list('second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, twelfth'),
  WHEN: list(
    'before dawn, at noon, late in the evening, after a short pause, within hours, under heavy rain, in dense fog, in the early morning, toward midnight, without warning',
  ),
}
