/* The citation parser in the browser, part 3 of 10: numbers.py, groups.py, dates.py. One number, interval or date
   at a time; dates and amounts are refused here. */
(function (C) {
  "use strict";
  const { constants, Sort, Span, isDecimal, int, less, own, replace, startsWithAny } = C;

  // --- numbers.py ---------------------------------------------------------------------------------------------

  const N = constants("numbers");
  const SHORT_MONTHS = new Set(N.SHORT_MONTHS), COUNTED = new Set(N.COUNTED), LETTERS = new Set(N.LETTERS);
  const SPACED_LETTERS = new Set(N.SPACED_LETTERS), ABBREVIATED = new Set(N.ABBREVIATED), AFTER_CAPITAL = new Set(N.AFTER_CAPITAL);

  const Number_ = (digits, letter, start, end, slip = false) => ({ digits, letter, start, end, slip, value: digits + letter });
  const Item = (values, start, end, last, whole = true) => ({ values, start, end, last, whole });

  function readNumber(cursor) {
    const token = cursor.peek();
    if (token.sort !== Sort.NUMBER || token.low.length > N.LONGEST || token.broken) return null;
    const follower = cursor.peek(1);
    if (follower.low === "." && follower.glued && !fullStop(cursor)) return null;
    cursor.at += 1;
    const [letter, end, slip] = readLetter(cursor, token);
    return Number_(token.low.replace(/^0+/, "") || "0", letter, token.start, end, slip);
  }

  function fullStop(cursor) {
    const after = cursor.peek(2);
    if (after.glued && after.sort === Sort.NUMBER) {
      // § 110.31 Se: a footnote mark after the stop; 85.000 is an amount, 5.2 a number of its own kind.
      return after.low.length < N.THOUSANDS && N.CAPITAL.match(cursor.text, after.end) !== null;
    }
    return !SHORT_MONTHS.has(after.low) && after.low !== "pkt" && after.low !== "punktum";
  }

  function readLetter(cursor, number) {
    const token = cursor.peek();
    if (token.sort !== Sort.WORD || token.low.length !== 1 || token.broken || !LETTERS.has(token.low)) return ["", number.end, false];
    if (token.glued || (SPACED_LETTERS.has(token.low) && standsAlone(cursor))) {
      cursor.at += 1;
      const stray = cursor.peek();
      const slip = stray.sort === Sort.NUMBER && stray.glued; // 81a71: a footnote mark grown fast
      if (slip) cursor.at += 1;
      return [token.low, token.end, slip];
    }
    return ["", number.end, false];
  }

  function isUpper(sign) { return sign === sign.toUpperCase() && sign !== sign.toLowerCase(); }

  function standsAlone(cursor) {
    const letter = cursor.peek(), after = cursor.peek(1), then = cursor.peek(2);
    if (isUpper(cursor.text[letter.start]) && after.sort === Sort.WORD && !AFTER_CAPITAL.has(after.low)) return false;
    if ((after.low === "/" || after.low === "'") && after.glued) return false;
    if (after.low === "-" && after.glued && then.glued && startsWithAny(then.low, own(N.COMPOUNDS, letter.low) || [])) return false;
    if (after.low === "." && after.glued) {
      if (then.sort === Sort.WORD && (then.glued || ABBREVIATED.has(then.low))) return false;
      return !(then.sort === Sort.NUMBER && "ds".includes(letter.low));
    }
    return !(letter.low === "a" && ["contrario", "priori", "posteriori"].includes(after.low));
  }

  function countsSomething(cursor) {
    const token = cursor.peek();
    return (token.sort === Sort.WORD && COUNTED.has(token.low)) || token.low === "%";
  }

  function readLetterAlone(cursor) {
    const token = cursor.peek();
    if (token.sort === Sort.WORD && token.low.length === 1 && SPACED_LETTERS.has(token.low) && standsAlone(cursor)) {
      cursor.at += 1;
      return token;
    }
    return null;
  }

  function readInterval(cursor, first, most = N.MOST_PARAGRAPHS) {
    const alone = Item([first.value], first.start, first.end, first);
    const start = cursor.at, dash = cursor.peek();
    // A hyphen on a new line is a bullet.
    if (dash.low !== "til" && (dash.low !== "-" || cursor.low.slice(first.end, dash.start).includes("\n"))) return alone;
    cursor.at += 1;
    if (cursor.peek().sort === Sort.SECTION) cursor.at += 1;
    const letter = cursor.peek();
    let last;
    if (first.letter && LETTERS.has(letter.low) && letter.low > first.letter && !cursor.isSign("-", 1)) {
      cursor.at += 1;
      last = Number_(first.digits, letter.low, letter.start, letter.end);
    } else {
      const found = readNumber(cursor);
      if (found === null || !follows(first, found, most) || countsSomething(cursor)) {
        cursor.at = start;
        return alone;
      }
      last = found;
    }
    const [values, whole] = spread(first, last, cursor.endsOnly ? 0 : most);
    return Item(values, first.start, last.end, last, whole);
  }

  function follows(first, last, most) {
    const low = int(first.digits), high = int(last.digits);
    return less([low, first.letter], [high, last.letter]) && high - low <= most;
  }

  function spread(first, last, most) {
    const low = int(first.digits), high = int(last.digits);
    if (low === high) {
      const begin = first.letter || "a", letters = [];
      for (let code = begin.charCodeAt(0); code <= last.letter.charCodeAt(0); code++) letters.push(low + String.fromCharCode(code));
      return [first.letter ? letters : [String(low), ...letters], true];
    }
    if (high - low > most) return [[first.value, last.value], false];
    const between = [];
    for (let number = low + 1; number <= high; number++) between.push(String(number));
    return [[first.value, ...between, ...(last.letter ? [last.value] : [])], !first.letter];
  }

  Object.assign(C, { Number_, Item, readNumber, countsSomething, readLetterAlone, readInterval, standsAlone, isUpper });

  // --- groups.py ----------------------------------------------------------------------------------------------

  const G = constants("groups");
  const LEVELS = G.LEVELS;
  const TRAILING_LETTERS = new RegExp(`[${G.LETTERS}]+$`);

  /* The provisions of one reading, in order. */
  class Group {
    constructor(drafts = [], notes = [], more = {}) {
      Object.assign(this, { drafts, notes, parts: [], term: null, nouns: true, lastTie: 0, end: 0 }, more);
    }
    add(item, level, parent, start) {
      const span = Span(start, item.end);
      const [first, ...rest] = item.values;
      const values = this.drafts.length < G.MOST_PROVISIONS ? item.values : [first, ...rest.slice(-1)];
      for (const value of values) this.drafts.push(withLevel(parent, level, value, span));
      if (item.last.slip) this.notes.push("fodnotetal efter bogstavet er udeladt");
      if (!item.whole) this.notes.push("intervallet kan rumme flere numre med bogstav");
      this.end = item.end;
    }
  }

  const withLevel = (parent, level, value, span) => replace(parent, { [level]: value, span });

  function deepest(provision) {
    for (let depth = LEVELS.length - 1; depth > 0; depth--) if (provision[LEVELS[depth]] !== null) return depth;
    return 0;
  }

  function cutBelow(provision, level) {
    const depth = LEVELS.indexOf(level), changes = { pkt: null };
    ["stk", "nr", "litra"].forEach((part, at) => { if (at + 1 >= depth) changes[part] = null; });
    return replace(provision, changes);
  }

  function orderOf(value) {
    const digits = value.replace(TRAILING_LETTERS, "");
    return [isDecimal(digits) ? int(digits) : 0, value.slice(digits.length)];
  }

  function readSeparator(cursor) {
    let token = cursor.peek();
    const comma = token.low === ",";
    if (comma) {
      cursor.at += 1;
      token = cursor.peek();
    }
    if (["og", "eller", "samt"].includes(token.low) && !token.broken) {
      cursor.at += 1;
      if (cursor.skipSign("/")) cursor.skipWord("eller");
      return [token.low, comma];
    }
    if (token.low === "/" && !comma) {
      cursor.at += 1;
      return ["/", false];
    }
    return [comma ? "," : "", comma];
  }

  Object.assign(C, { LEVELS, Group, deepest, cutBelow, orderOf, readSeparator });

  // --- dates.py -----------------------------------------------------------------------------------------------

  const D = constants("dates");
  const When = (year, date) => ({ year, date });
  const two = number => String(number).padStart(2, "0");

  function readWhen(cursor) {
    const start = cursor.at;
    if (cursor.skipSign("/", "-")) {
      const token = cursor.peek();
      if (token.glued && isYear(token.low)) {
        cursor.at += 1;
        return When(token.low, null);
      }
      cursor.at = start;
      return null;
    }
    if (cursor.skipWord("af")) {
      cursor.skipWord("d", "den");
      const when = readDate(cursor);
      if (when !== null) return when;
    }
    cursor.at = start;
    return null;
  }

  function readDate(cursor) {
    const start = cursor.at, first = cursor.peek();
    if (first.sort !== Sort.NUMBER) return null;
    cursor.at += 1;
    if (isYear(first.low)) return readIso(cursor, first.low);
    cursor.skipSign(".", "/", "-");
    const month = cursor.peek();
    const number = month.sort === Sort.WORD ? own(D.MONTH_NUMBERS, month.low) : small(month.low, D.MONTHS_A_YEAR);
    const day = small(first.low, D.DAYS_A_MONTH);
    if (day === null || number === null) {
      cursor.at = start;
      return null;
    }
    cursor.at += 1;
    const back = cursor.at;
    cursor.skipSign(".", "/", "-", ",");
    const year = cursor.peek();
    if (isYear(year.low) && !year.broken) {
      cursor.at += 1;
      return When(year.low, `${year.low}-${two(number)}-${two(day)}`);
    }
    cursor.at = back;
    return month.sort === Sort.WORD ? When(null, null) : null;
  }

  function readIso(cursor, year) {
    const start = cursor.at, parts = [];
    for (const most of [D.MONTHS_A_YEAR, D.DAYS_A_MONTH]) {
      const part = cursor.isSign("-") ? small(cursor.peek(1).low, most) : null;
      if (part === null) {
        cursor.at = start;
        return When(year, null);
      }
      parts.push(part);
      cursor.at += 2;
    }
    return When(year, `${year}-${two(parts[0])}-${two(parts[1])}`);
  }

  const small = (text, most) => (isDecimal(text) && text.length <= 2 && 1 <= int(text) && int(text) <= most ? int(text) : null);
  const isYear = text => text.length === D.YEAR_DIGITS && isDecimal(text) && ["18", "19", "20"].includes(text.slice(0, 2));

  Object.assign(C, { When, readWhen });
})(window.VV_CITAT);
