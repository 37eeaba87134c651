/* The citation parser in the browser, part 1 of 10: Python's ways of reading text, then model.py, memory.py,
   mentions.py and tokens.py. The same grammar as build_tools/citations, module by module, same names, same order;
   all tables come from assets/data/citat.js. Refuses to know a Danish word that the tables do not hold, to fetch
   anything, and to touch the page. */
window.VV_CITAT = {};
(function (C) {
  "use strict";
  const DATA = window.VV_CITAT_DATA;

  // --- Python's ways ------------------------------------------------------------------------------------------

  /* A pattern of the tables with the four calls of Python's `re`; places are places in the whole text. */
  class Pattern {
    constructor(source) { this.source = source; this.made = {}; }
    as(flags) { return this.made[flags] || (this.made[flags] = new RegExp(flags === "f" ? `^(?:${this.source})(?![^])` : this.source, flags === "f" ? "u" : flags)); }
    search(text) { return this.as("u").exec(text); }
    match(text, place = 0) { const p = this.as("uy"); p.lastIndex = place; return p.exec(text); }
    fullmatch(text) { return this.as("f").exec(text); }
    finditer(text) { return text.matchAll(this.as("ug")); }
  }
  const endOf = hit => hit.index + hit[0].length;
  const pattern = source => new Pattern(source);

  /* Constants of one module: patterns ready to use, everything else as written. */
  function constants(module) {
    const found = {};
    for (const [name, value] of Object.entries(DATA.moduler[module])) {
      found[name] = value !== null && value.re !== undefined ? pattern(value.re) : value;
    }
    return found;
  }

  const ALPHA = /^\p{L}/u, ALNUM = /^[\p{L}\p{N}]/u, DECIMAL = /^\p{Nd}+$/u, ASCII = /^[0-9]+$/;
  const SPACES = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
  const EDGES = new RegExp(`^[${SPACES}]+|[${SPACES}]+$`, "g"), WORDS = new RegExp(`[^${SPACES}]+`, "g");
  const isAlpha = sign => (sign < "\x80" ? (sign >= "a" && sign <= "z") || (sign >= "A" && sign <= "Z") : ALPHA.test(sign));
  const isAlnum = sign => isAlpha(sign) || ALNUM.test(sign);
  const isDecimal = text => ASCII.test(text) || DECIMAL.test(text);
  const strip = text => text.replace(EDGES, "");
  const split = text => text.match(WORDS) || [];

  /* int() of a decimal text in any script. */
  function int(text) {
    if (ASCII.test(text)) return Number(text);
    let value = 0;
    for (const sign of text) {
      const code = sign.charCodeAt(0);
      value = value * 10 + code - DATA.nuller.findLast(zero => zero <= code);
    }
    return value;
  }

  /* Tuples compare part by part. */
  function less(one, other) {
    for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return one[at] < other[at];
    return false;
  }
  function bisectRight(rising, value) {
    let low = 0, high = rising.length;
    while (low < high) { const mid = (low + high) >> 1; if (value < rising[mid]) high = mid; else low = mid + 1; }
    return low;
  }
  const own = (table, key) => (Object.hasOwn(table, key) ? table[key] : null);
  const replace = (value, changes) => Object.assign({}, value, changes);
  // A spread call holds only so many values; a text can hold more.
  const extend = (list, more) => { for (const value of more) list.push(value); };
  const startsWithAny = (text, heads) => heads.some(head => text.startsWith(head));

  const SPACE_CLASS = `[${SPACES}]`;
  Object.assign(C, { DATA, SPACE_CLASS, pattern, endOf, constants, isAlpha, isAlnum, isDecimal, strip, split, int, less, bisectRight, own, replace, extend, startsWithAny });

  // --- model.py -----------------------------------------------------------------------------------------------

  const { Kind, Status, Anchor, Sort, Role } = DATA.enums;
  const Span = (start, end) => ({ start, end });
  const sameSpan = (one, other) => one.start === other.start && one.end === other.end;
  const NOWHERE = Span(0, 0);
  const PARTS = ["afsnit", "kapitel", "artikel", "paragraf", "stk", "nr", "litra", "pkt"];
  const MARKS = ["afsnit", "kap", "art", "§", "stk", "nr", "litra", "pkt"];

  function Provision(parts = {}) {
    return {
      afsnit: parts.afsnit ?? null, kapitel: parts.kapitel ?? null, artikel: parts.artikel ?? null, paragraf: parts.paragraf ?? null,
      stk: parts.stk ?? null, nr: parts.nr ?? null, litra: parts.litra ?? null, pkt: parts.pkt ?? null, span: parts.span ?? NOWHERE,
    };
  }
  const atSpan = (provision, span) => replace(provision, { span });
  const isEmpty = provision => PARTS.every(part => provision[part] === null);
  /* The canonical key, without the act: "§107|stk2|nr1". */
  const placeKey = provision => PARTS.map((part, at) => (provision[part] === null ? null : MARKS[at] + provision[part])).filter(x => x !== null).join("|");

  const Version = (kind, number, year = null, date = null) => ({ kind, number, year, date });
  const versionText = v => (v.year ? `${v.kind} ${v.number}/${v.year}` : `${v.kind} ${v.number}`);

  Object.assign(C, { Kind, Status, Anchor, Sort, Role, Span, sameSpan, PARTS, Provision, atSpan, isEmpty, placeKey, Version, versionText });

  // --- memory.py ----------------------------------------------------------------------------------------------

  const Finding = (act, status, rule = null, candidates = [], paragraf = null) => ({ act, status, rule, candidates, paragraf });

  /* What has been cited in one block or section: acts in order, and where each paragraph belongs. */
  class Memory {
    constructor() {
      this.topics = []; this.asides = []; this.strangers = false; this.places = new Map();
      this.lastAct = null; this.lastEnd = 0; this.last = null; this.many = false;
    }
    note(act, drafts, aside) {
      const acts = aside ? this.asides : this.topics;
      if (!acts.includes(act)) acts.push(act);
      this.lastAct = act;
      for (const draft of drafts) {
        if (draft.paragraf === null) continue;
        if (!this.places.has(draft.paragraf)) this.places.set(draft.paragraf, []);
        const known = this.places.get(draft.paragraf);
        if (!known.includes(act)) known.push(act);
      }
    }
  }

  /* Whether an act can hold all of some paragraphs. */
  const fits = (names, drafts) => actId => {
    const act = names.act(actId);
    return act === null || drafts.every(draft => act.holds(draft.paragraf));
  };

  Object.assign(C, { Finding, Memory, fits });

  // --- mentions.py --------------------------------------------------------------------------------------------

  const Source = (kind, acts, start, end, more = {}) => ({
    kind, acts, start, end, key: null, version: null, genitive: false, numbered: false, weak: false, anchor: Anchor.NAMED, notes: [], ...more,
  });
  const Mention = (anchor, kind, start, end, more = {}) => ({
    anchor, kind, start, end, acts: [], key: null, drafts: [], version: null, versionSpan: null, term: null, after: false, stop: 0, notes: [], ...more,
  });

  Object.assign(C, { Source, Mention });

  // --- tokens.py ----------------------------------------------------------------------------------------------

  const K = constants("tokens");

  /* A reader over the tokens of `low` from `start` on, with one place that moves (`at`). */
  class Cursor {
    constructor(text, low, start, endsOnly = false) { Object.assign(this, { text, low, endsOnly, tokens: [], at: 0, stop: start }); }
    peek(ahead = 0) {
      const index = this.at + ahead, tokens = this.tokens;
      if (index < tokens.length) return tokens[index < 0 ? tokens.length + index : index];
      return this.more(index);
    }
    more(index) {
      const { tokens, low } = this;
      let stop = this.stop;
      making: while (tokens.length <= index) {
        for (let times = 0; times < K.AT_A_TIME; times++) {
          const hit = K.TOKEN.match(low, stop);
          if (hit === null) break making;
          let group = 1;
          while (hit[group] === undefined) group++;
          const end = endOf(hit), start = end - hit[group].length, gap = start - stop;
          const broken = gap > 1 && K.EMPTY_LINE.search(low.slice(stop, start)) !== null;
          tokens.push({ sort: K.SORTS[group], start, end, low: hit[group], glued: gap === 0, broken });
          stop = end;
        }
      }
      this.stop = stop;
      return index < tokens.length ? tokens[index] : this.last();
    }
    last() { const end = this.low.length; return { sort: Sort.END, start: end, end, low: "", glued: false, broken: true }; }
    textOf(token) { return this.text.slice(token.start, token.end); }
    end() { return this.at ? this.tokens[this.at - 1].end : this.stop; }
    isSign(sign, ahead = 0) { return this.peek(ahead).low === sign; }
    skipSign(...signs) {
      if (!signs.includes(this.peek().low)) return false;
      this.at += 1;
      return true;
    }
    skipWord(...words) {
      const token = this.peek();
      if (!words.includes(token.low) || token.broken) return false;
      this.at += 1;
      const stop = this.peek();
      if (stop.low === "." && stop.glued) this.at += 1;
      return true;
    }
  }

  C.Cursor = Cursor;
})(window.VV_CITAT);
