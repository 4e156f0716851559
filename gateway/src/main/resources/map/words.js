const japanese = {
  language: "ja",
  signInFirst: "ログインすると、地域資源を探せます。",
  searching: "探しています…",
  found: (total, shown) => (total === 0 ? "見つかりませんでした。条件を減らしてみてください。" : shown < total ? `${total}件のうち${shown}件を表示` : `${total}件`),
  failed: (status) => `うまくいきませんでした(${status})。`,
  noLocation: "現在地が分かりませんでした。",
  nowhere: "位置が登録されていません",
  confidential: "場所は公開していません(印はおよその位置)",
  phone: "電話",
  application: "申込み",
  website: "ウェブサイト",
  notice: "お知らせ",
  open: "開いています",
  closed: "閉まっています",
  allOf: (name) => `${name}(すべて)`,
  distance: (metres) => (metres < 1000 ? `${metres} m` : `${(metres / 1000).toFixed(1)} km`),
  layers: { PEOPLE: "人", LIFE: "命・生活", VITALITY: "活力・人生" },
  steps: { DAILY_LIFE: "生活", ACTIVITY: "活動", WORK: "就労" },
};

const english = {
  ...japanese,
  language: "en",
  signInFirst: "Sign in to search community resources.",
  searching: "Searching…",
  found: (total, shown) => (total === 0 ? "Nothing found. Try fewer conditions." : shown < total ? `${shown} of ${total} shown` : `${total} found`),
  failed: (status) => `That did not work (${status}).`,
  noLocation: "Your position could not be found out.",
  nowhere: "no position is recorded",
  confidential: "The place is confidential (the pin is approximate)",
  phone: "Phone",
  application: "How to apply",
  website: "Website",
  notice: "Notice",
  open: "open now",
  closed: "closed now",
  allOf: (name) => `${name} (all)`,
  layers: { PEOPLE: "People", LIFE: "Life and living", VITALITY: "Vitality and meaning" },
  steps: { DAILY_LIFE: "Daily life", ACTIVITY: "Activity", WORK: "Work" },
};

/** The page's texts in its language. */
export const words = document.documentElement.lang === "en" ? english : japanese;
