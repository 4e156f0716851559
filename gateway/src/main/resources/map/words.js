const japanese = {
  language: "ja",
  signInFailed: "ログインできませんでした。もう一度お試しください。",
  signInFirst: "ログインすると、地域資源を探せます。",
  searching: "探しています…",
  nothing: (chosen) => `見つかりませんでした。${chosen.length ? `次の条件を減らしてみてください: ${chosen.join("、")}` : "ほかのことばで探してみてください。"}`,
  found: (total, shown) => (shown < total ? `${total}件のうち${shown}件を表示` : `${total}件`),
  failed: (status) => `うまくいきませんでした(${status})。`,
  noLocation: "現在地が分かりませんでした。",
  nowhere: "位置は登録されていません",
  nearestOnly: "位置が登録されていないものは、近い順には出ません。",
  approximate: "地図の印はおよその位置です",
  postalCode: (code) => `〒${code}`,
  details: "くわしく",
  preparing: (ready, all) => `印刷の準備をしています… ${ready}/${all}`,
  notAllPrinted: (count) => `${count}件のくわしい内容を読み込めませんでした。もう一度「印刷」を押すと、読み直します。`,
  printed: (day) => `${day}に印刷`,
  quoted: (text) => `「${text}」`,
  fromHere: "現在地から近い順",
  everything: "すべて",
  lookedFor: (chosen) => `探した条件: ${chosen.join("、")}`,
  noDetails: "登録されている情報はありません。",
  confidential: "場所は公開していません(印はおよその位置)",
  phone: "電話",
  email: "メール",
  step: "段階",
  application: "申込み",
  website: "ウェブサイト",
  notice: "お知らせ",
  open: "開いています",
  closed: "閉まっています",
  allOf: (name) => `${name}(すべて)`,
  distance: (metres) => (metres < 1000 ? `${metres} m` : `${(metres / 1000).toFixed(1)} km`),
  counted: (name, count) => `${name}(${count})`,
  comma: "、",
  address: "場所",
  serves: "対象の地域",
  within: (metres) => `半径${japanese.distance(metres)}以内`,
  hours: "開いている時間",
  closedThatDay: "休み",
  events: "これからの予定",
  places: "空き",
  free: (count, unit) => `あと${count}${unit}`,
  ofMost: (most, unit) => `定員${most}${unit}`,
  waiting: (count) => `${count}人待ち`,
  asOf: (day) => `${day}現在`,
  cost: "費用",
  suits: "どんな方に",
  ages: (least, most) => `${least == null ? "" : `${least}歳`}〜${most == null ? "" : `${most}歳`}`,
  languages: "通じる言語",
  accessibility: "設備・配慮",
  transport: "行き方",
  contacts: "連絡先",
  assured: "最後に確かめた日",
  choices: {
    layer: { PEOPLE: "人", LIFE: "命・生活", VITALITY: "活力・人生" },
    step: { DAILY_LIFE: "生活", ACTIVITY: "活動", WORK: "就労" },
    type: { SPOT: "場所", FACILITY: "施設", SHOP: "店", PERSON: "人", GROUP: "団体・グループ", ACTIVITY: "活動", EVENT: "催し" },
    cost: { FREE: "無料", DONATION: "お気持ち", PAID: "有料", VARIES: "人や内容による" },
    suits: {
      EVERYBODY: "どなたでも", OLDER_PEOPLE: "高齢の方", WORKING_AGE: "働く世代", YOUNG_PEOPLE: "若い方", CHILDREN: "子ども",
      FAMILIES_WITH_CHILDREN: "子育て家庭", SINGLE_PARENTS: "ひとり親", PEOPLE_LIVING_ALONE: "ひとり暮らしの方", MEN: "男性",
      WOMEN: "女性", PEOPLE_WITH_DEMENTIA: "認知症の方", PEOPLE_WITH_DISABILITIES: "障害のある方",
      PEOPLE_WITH_MENTAL_ILLNESS: "こころの病のある方", SECLUDED_PEOPLE: "ひきこもりの方", SCHOOL_ABSENTEES: "不登校の子ども",
      CARERS: "介護する方", BEREAVED_PEOPLE: "大切な人を亡くした方", PEOPLE_IN_HARDSHIP: "生活に困っている方",
      FOREIGN_RESIDENTS: "外国から来た方",
    },
    accessibility: {
      STEP_FREE: "段差なし", WHEELCHAIR: "車椅子可", WHEELCHAIR_LOAN: "車椅子貸出", LIFT: "エレベーター", ACCESSIBLE_TOILET: "多目的トイレ",
      OSTOMATE_TOILET: "オストメイト対応トイレ", ACCESSIBLE_PARKING: "障害者用駐車場", PARKING: "駐車場", GUIDE_DOG: "補助犬可",
      BRAILLE: "点字案内", TACTILE_PAVING: "点字ブロック", AUDIO_GUIDE: "音声案内", HEARING_LOOP: "磁気ループ", SIGN_LANGUAGE: "手話対応",
      WRITTEN_CONVERSATION: "筆談対応", NURSING_ROOM: "授乳室", NAPPY_TABLE: "おむつ替えコーナー", PICK_UP: "送迎あり",
      HOME_VISIT: "訪問可", ONLINE: "オンライン可",
    },
  },
};

const english = {
  ...japanese,
  language: "en",
  signInFailed: "Signing in did not work. Please try again.",
  signInFirst: "Sign in to search community resources.",
  searching: "Searching…",
  nothing: (chosen) => `Nothing found. ${chosen.length ? `Try without some of: ${chosen.join(", ")}` : "Try other words."}`,
  found: (total, shown) => (shown < total ? `${shown} of ${total} shown` : `${total} found`),
  failed: (status) => `That did not work (${status}).`,
  noLocation: "Your position could not be found out.",
  nowhere: "no position is recorded",
  nearestOnly: "What has no recorded position is not in the list of the nearest.",
  approximate: "The pin is approximate",
  details: "Details",
  preparing: (ready, all) => `Preparing to print… ${ready} of ${all}`,
  notAllPrinted: (count) => `The details of ${count} could not be loaded. Print again to load them once more.`,
  printed: (day) => `Printed on ${day}`,
  quoted: (text) => `“${text}”`,
  fromHere: "nearest to me first",
  everything: "everything",
  lookedFor: (chosen) => `Looked for: ${chosen.join(", ")}`,
  noDetails: "Nothing more is recorded.",
  confidential: "The place is confidential (the pin is approximate)",
  phone: "Phone",
  email: "E-mail",
  step: "Step",
  application: "How to apply",
  website: "Website",
  notice: "Notice",
  open: "open now",
  closed: "closed now",
  allOf: (name) => `${name} (all)`,
  counted: (name, count) => `${name} (${count})`,
  comma: ", ",
  address: "Place",
  serves: "Area served",
  within: (metres) => `within ${japanese.distance(metres)}`,
  hours: "Opening hours",
  closedThatDay: "closed",
  events: "Coming up",
  places: "Free places",
  free: (count) => `${count} free`,
  ofMost: (most) => `${most} in all`,
  waiting: (count) => `${count} waiting`,
  asOf: (day) => `as of ${day}`,
  cost: "Cost",
  suits: "Who it suits",
  ages: (least, most) => (most == null ? `from ${least} years` : least == null ? `up to ${most} years` : `${least} to ${most} years`),
  languages: "Languages spoken",
  accessibility: "Accessibility",
  transport: "How to get there",
  contacts: "Contacts",
  assured: "Last confirmed",
  choices: {
    layer: { PEOPLE: "People", LIFE: "Life and living", VITALITY: "Vitality and meaning" },
    step: { DAILY_LIFE: "Daily life", ACTIVITY: "Activity", WORK: "Work" },
    type: { SPOT: "Spot", FACILITY: "Facility", SHOP: "Shop", PERSON: "Person", GROUP: "Group", ACTIVITY: "Activity", EVENT: "Event" },
    cost: { FREE: "Free", DONATION: "Donation", PAID: "Paid", VARIES: "It depends" },
    suits: {
      EVERYBODY: "Everybody", OLDER_PEOPLE: "Older people", WORKING_AGE: "People of working age", YOUNG_PEOPLE: "Young people",
      CHILDREN: "Children", FAMILIES_WITH_CHILDREN: "Families with children", SINGLE_PARENTS: "Single parents",
      PEOPLE_LIVING_ALONE: "People living alone", MEN: "Men", WOMEN: "Women", PEOPLE_WITH_DEMENTIA: "People with dementia",
      PEOPLE_WITH_DISABILITIES: "People with disabilities", PEOPLE_WITH_MENTAL_ILLNESS: "People with mental illness",
      SECLUDED_PEOPLE: "Secluded people", SCHOOL_ABSENTEES: "Children who stay away from school", CARERS: "Carers",
      BEREAVED_PEOPLE: "Bereaved people", PEOPLE_IN_HARDSHIP: "People in hardship", FOREIGN_RESIDENTS: "Foreign residents",
    },
    accessibility: {
      STEP_FREE: "No steps", WHEELCHAIR: "Wheelchair", WHEELCHAIR_LOAN: "Wheelchairs on loan", LIFT: "Lift",
      ACCESSIBLE_TOILET: "Accessible toilet", OSTOMATE_TOILET: "Toilet for ostomates", ACCESSIBLE_PARKING: "Accessible parking",
      PARKING: "Parking", GUIDE_DOG: "Assistance dogs", BRAILLE: "Braille", TACTILE_PAVING: "Tactile paving",
      AUDIO_GUIDE: "Audio guidance", HEARING_LOOP: "Hearing loop", SIGN_LANGUAGE: "Sign language",
      WRITTEN_CONVERSATION: "Conversation in writing", NURSING_ROOM: "Nursing room", NAPPY_TABLE: "Nappy table",
      PICK_UP: "Pick-up service", HOME_VISIT: "Comes to the home", ONLINE: "Online",
    },
  },
};

/** The page's texts in its language. */
export const words = document.documentElement.lang === "en" ? english : japanese;

/** In the page's language, where somebody has told it in that, too. */
export function told(inJapanese, inEnglish) {
  return (words.language === "en" && inEnglish) || inJapanese;
}

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** What stands in Japanese on the English page says so, for who has it read out. */
export function inItsLanguage(element, text) {
  if (words.language !== "ja" && JAPANESE.test(text)) element.lang = "ja";
  return element;
}

export function say(element, text) {
  element.textContent = text;
  return inItsLanguage(element, text);
}

const languageNames = new Intl.DisplayNames([words.language], { type: "language" });

/** What a language is called. Browsers refuse some codes of BCP 47, such as zh-yue: these stand as they are. */
export function languageName(code) {
  try {
    return languageNames.of(code);
  } catch (refused) {
    if (refused instanceof RangeError) return code;
    throw refused;
  }
}
