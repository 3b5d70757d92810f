// What the hand-written page draws: the same marks, words and classes as the product's list.
const RESULTS = { pass: "合格", fail: "不合格", na: "不适用" };
const FILTERS = [
  ["全部", () => true],
  ["待查", (check) => check.rank === 3 || check.rank === 4],
  ["要处理", (check) => check.rank < 3],
  ["未发", (check) => check.unsent],
  ["已过", (check) => check.rank === 6],
];
const MARKS = {
  pass: `<circle cx="16" cy="16" r="14" fill="var(--ok)"/><path d="M9.5 16.5l4.5 4.5 8.5-9.5" stroke="var(--bg)" stroke-width="3"/>`,
  fail: `<path d="M3 3h26v26H3z" fill="var(--bad)"/><path d="M11 11l10 10M21 11L11 21" stroke="var(--bg)" stroke-width="3"/>`,
  na: `<circle cx="16" cy="16" r="13" stroke="var(--ink3)" stroke-width="2"/><path d="M10 16h12" stroke="var(--ink3)" stroke-width="3"/>`,
  todo: `<circle cx="16" cy="16" r="13" stroke="var(--edge)" stroke-width="2"/>`,
  overdue: `<circle cx="16" cy="16" r="13" fill="var(--warn-soft)" stroke="var(--warn)" stroke-width="2.5"/><path d="M16 8.5V17l5 3" stroke="var(--warn)" stroke-width="2.5"/>`,
};
const MARK_WORDS = { ...RESULTS, todo: "待查", overdue: "逾期" };
const ZONE = "Asia/Shanghai";
const clock = new Intl.DateTimeFormat("zh-Hans-CN", {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZone: ZONE,
});
const date = new Intl.DateTimeFormat("zh-Hans-CN", {
  month: "short",
  day: "numeric",
  weekday: "short",
  timeZone: ZONE,
});
const day = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE });

const join = (...parts) => parts.filter(Boolean).join(" · ");
const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const icon = (path, size = 24, stroke = 2.2) =>
  `<svg width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="${stroke}" stroke-linecap="square" stroke-linejoin="miter" aria-hidden="true">${path}</svg>`;
const mark = (name) =>
  `<svg width="32" height="32" viewBox="0 0 32 32" fill="none" stroke-linecap="square" role="img" aria-label="${MARK_WORDS[name]}">${MARKS[name]}</svg>`;
const CROSS = icon(`<path d="M18 6 6 18"/><path d="m6 6 12 12"/>`, 28, 3);
const TICK = icon(`<path d="M20 6 9 17l-5-5"/>`, 28, 3);

/** A copy from IndexedDB as the list needs it: its state, its rank and its due time, worked out once. */
export function judged(copy, own, me, now) {
  const fields = own ? { ...copy.fields, ...own.patch } : copy.fields;
  const stamp = own ? { by: me, at: own.at } : copy.stamps?.result;
  const due = fields.due ? Date.parse(fields.due) : Number.POSITIVE_INFINITY;
  const state = fields.result ?? (due < now ? "overdue" : "todo");
  const ranks = { fail: 1, overdue: 3, todo: 4 };
  const rank = ranks[state] ?? (own ? 5 : 6);
  return {
    id: copy.id,
    copy,
    fields,
    stamp,
    due,
    state,
    rank,
    mine: fields.responsible === me,
    unsent: Boolean(own),
  };
}

export function byAttention(left, right) {
  const code = (check) => check.fields.code ?? "";
  return (
    left.rank - right.rank ||
    Number(right.mine) - Number(left.mine) ||
    (left.due === right.due ? 0 : left.due < right.due ? -1 : 1) ||
    (code(left) < code(right) ? -1 : code(left) > code(right) ? 1 : 0)
  );
}

function edge({ fields, state, due }, now) {
  if (fields.result && fields.measured != null)
    return [`${fields.measured} ${fields.unit ?? ""}`, `≤ ${fields.high}`];
  if (fields.result) return [RESULTS[fields.result], ""];
  if (state === "overdue") return ["逾期", `${Math.floor((now - due) / 60_000)} 分钟`];
  if (due === Number.POSITIVE_INFINITY) return ["", ""];
  const today = day.format(due) === day.format(now);
  return [clock.format(due), today ? (fields.high == null ? "" : `≤ ${fields.high}`) : date.format(due)];
}

function second({ fields, stamp }, { names, now }) {
  if (fields.result) {
    const today = stamp && day.format(Date.parse(stamp.at)) === day.format(now);
    const at = stamp && clock.format(Date.parse(stamp.at));
    const when = stamp
      ? `${names.get(stamp.by) ?? "不认识的人"} ${today ? at : `${date.format(Date.parse(stamp.at))} ${at}`}`
      : "";
    return join(when, fields.remark);
  }
  const who = fields.responsible ? names.get(fields.responsible) : "没定人";
  return join(
    names.get(fields.zone),
    who,
    fields.photo_required && "要拍照",
    fields.high != null && "填实测",
  );
}

const TONE = { fail: "bad", overdue: "warn" };

/** A row as the list has it. */
export function row(check, known) {
  const [value, limit] = edge(check, known.now);
  const look = /\d/.test(value) ? "qc-row__value" : "qc-row__value qc-row__value--word";
  const tone = TONE[check.state] ? ` qc-row--${TONE[check.state]}` : "";
  const chip = check.unsent ? `<span class="qc-chip qc-chip--unsent">未发</span>` : "";
  const side =
    value || limit
      ? `<span class="qc-row__side">${value && `<span class="${look}">${value}</span>`}${limit && `<span class="qc-row__limit">${limit}</span>`}</span>`
      : "";
  return `<li class="qc-row${tone}" data-id="${check.id}"><button class="qc-row__hit qc-inset-focus" type="button" aria-expanded="false">${mark(check.state)}<span class="qc-row__words"><span class="qc-row__title">${escaped(check.fields.title)}${chip}</span><span class="qc-row__second">${escaped(second(check, known))}</span></span>${side}</button></li>`;
}

/** The row that is being done: what is asked, and its buttons. */
export function openRow(check, known) {
  const { fields, state } = check;
  const [value] = edge(check, known.now);
  const facts = join(
    known.names.get(fields.zone),
    fields.responsible ? known.names.get(fields.responsible) : "没定人",
    fields.photo_required && "要拍照",
  );
  const button = (result, sign) =>
    `<button type="button" class="qc-result qc-result--${result}" data-result="${result}">${sign}<span>${RESULTS[result]}</span></button>`;
  const decided = fields.high != null;
  const frame = `<button type="button" class="onsite-measure__frame"><span class="onsite-measure__word">量了多少</span><span class="onsite-measure__limit">不大于 ${fields.high}&nbsp;${fields.unit}</span></button>`;
  const buttons = `<fieldset class="qc-results" aria-label="${escaped(fields.title)}">${decided ? "" : button("pass", TICK)}${button("fail", CROSS)}${button("na", "")}</fieldset>`;
  return `<li class="qc-current" data-id="${check.id}"><button class="qc-current__head qc-inset-focus" type="button" aria-expanded="true">${mark(state)}<span class="qc-current__title">${escaped(fields.title)}</span><span class="qc-current__value${TONE[state] ? ` qc-c-${TONE[state]}` : ""}">${value}</span></button><div class="qc-current__words"><p class="qc-current__requirement">${escaped(fields.requirement)}</p><p class="qc-current__facts"><span class="onsite-facts"><span>${escaped(facts)}</span><a class="onsite-more" href="#${check.id}">详情${icon(`<path d="m9 18 6-6-6-6"/>`, 20)}</a></span></p></div><div class="qc-current__act">${decided ? `<div class="onsite-measure">${frame}${buttons}</div>` : buttons}</div></li>`;
}

/** The row that was just done. */
export function savedRow({ id, fields, state }) {
  return `<li class="onsite-saved onsite-saved--${state}" data-id="${id}"><div class="onsite-saved__row">${mark(state)}<span class="onsite-saved__words"><span class="onsite-saved__title">${escaped(fields.title)}</span><span class="onsite-saved__said">${RESULTS[state]}，已存在手机里</span></span><button type="button" class="onsite-saved__undo">撤回</button></div></li>`;
}

/** Strip, place for a screen, bar. */
export function frame() {
  const slot = (word, path) =>
    `<a class="qc-bar__slot qc-inset-focus" href="#">${icon(path)}<span>${word}</span></a>`;
  const bar =
    slot(
      "现在",
      `<path d="M17.925 20.056a6 6 0 0 0-11.851.001"/><circle cx="12" cy="11" r="4"/><circle cx="12" cy="12" r="10"/>`,
    ) +
    slot(
      "清单",
      `<path d="M13 5h8"/><path d="M13 12h8"/><path d="M13 19h8"/><path d="m3 17 2 2 4-4"/><path d="m3 7 2 2 4-4"/>`,
    ) +
    slot("我", `<circle cx="12" cy="8" r="5"/><path d="M20 21a8 8 0 0 0-16 0"/>`);
  return `<div class="qc-frame qc-frame--phone"><div class="qc-frame__strip"><header class="qc-strip"><button class="qc-strip__hit qc-inset-focus" type="button">${icon(`<path d="M12 20h.01"/><path d="M2 8.82a15 15 0 0 1 20 0"/><path d="M5 12.859a10 10 0 0 1 14 0"/>`, 28)}<span class="qc-strip__words"><span class="qc-strip__title">没有信号</span><span class="qc-strip__second"></span></span><span class="qc-strip__box qc-strip__box--unsent">未发<b></b></span></button></header></div><main id="main" class="qc-frame__main"></main><div class="qc-frame__bar"><nav class="qc-bar">${bar}</nav></div></div>`;
}

/** What the strip says: how old the copies are, and how many results are only here. */
export function strip(heard, unsent) {
  const since = Date.parse(heard);
  document.querySelector(".qc-strip__second").textContent =
    `截至 ${clock.format(since)} · ${Math.floor((Date.now() - since) / 60_000)} 分钟前`;
  document.querySelector(".qc-strip__box b").textContent = unsent;
}

const head = (title) =>
  `<div class="qc-head qc-head--list"><button class="qc-icon-button" type="button" aria-label="返回">${icon(`<path d="m12 19-7-7 7-7"/><path d="M19 12H5"/>`)}</button><div class="qc-head__words"><h1 class="qc-head__title" tabindex="-1">${escaped(title)}</h1></div><div class="qc-head__aside"><button class="qc-icon-button" type="button" aria-label="找检查项">${icon(`<path d="m21 21-4.34-4.34"/><circle cx="11" cy="11" r="8"/>`)}</button></div></div>`;

/** The screen of a list, still without its rows. */
export function listScreen() {
  const buttons = FILTERS.map(
    ([word], index) =>
      `<button type="button" class="qc-filter qc-inset-focus" aria-pressed="${index === 0}"><b></b><span>${word}</span></button>`,
  );
  return `<section class="onsite-list">${head("全部检查项")}<div class="onsite-filters"><fieldset class="qc-filters">${buttons.join("")}</fieldset></div><ul></ul></section>`;
}

/** The numbers of the filters. */
export function filters(checks) {
  const numbers = document.querySelectorAll(".qc-filter b");
  FILTERS.forEach(([, keeps], index) => {
    numbers[index].textContent = checks.filter(keeps).length;
  });
}

/** The screen of an event: how far the whole list is. */
export function overview(title, checks) {
  const done = checks.filter(({ rank }) => rank === 6).length;
  const bad = checks.filter(({ rank }) => rank === 1).length;
  const part = (count) => `width:${((count / checks.length) * 100).toFixed(2)}%`;
  return `<section class="onsite-lists">${head(title)}<ul><li class="onsite-progress onsite-progress--whole"><a class="onsite-progress__hit qc-inset-focus" href="#checks"><span class="onsite-progress__head"><span class="onsite-progress__name">全部检查项</span><span class="onsite-progress__count"><b>${done}</b>/${checks.length}</span></span><div class="qc-progress qc-progress--slim"><div class="qc-progress__line"><i class="qc-progress__done" style="${part(done)}"></i><i class="qc-progress__bad" style="${part(bad)}"></i></div></div></a></li></ul></section>`;
}
