/* The citation parser in the browser, part 2 of 10: fold.py (clean text with a map back) and scope.py (blocks,
   sections, titles). Places are signs as Python counts them, also where JavaScript counts a sign as two. */
(function (C) {
  "use strict";
  const { constants, Span, Role, DATA, bisectRight, endOf, strip, split } = C;

  // --- fold.py ------------------------------------------------------------------------------------------------

  const F = constants("fold");
  const SAME_LENGTH = new RegExp(`[${Object.keys(F.SAME_LENGTH).map(c => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0")).join("")}]`, "g");
  const HIGH = /[\ud800-\udbff][\udc00-\udfff]/g;
  // Stand-ins for signs beyond the first plane: letters (each its own), digits of the same value, a numeral, anything
  // else. They hold the place while the text is read; `restore` puts the signs back into what is told of it.
  const FIRST_LETTER = 0xa000, LETTERS = 1165, ZERO = 0x660, NUMERAL = "\u2460", OTHER = "\u2603";

  class Folded {
    constructor(given, text, low, cleanAt, moved, stood) { Object.assign(this, { given, text, low, cleanAt, moved, stood }); }
    restore(words) { return words !== null && this.stood.size ? Array.from(words, sign => this.stood.get(sign) ?? sign).join("") : words; }
    origin(start, end) {
      if (!this.cleanAt.length) return Span(start, end);
      if (end <= start) { const place = this.place(start); return Span(place, place); }
      return Span(this.place(start), this.place(end - 1) + 1);
    }
    place(position) {
      const step = bisectRight(this.cleanAt, position) - 1;
      return step < 0 ? position : position + this.moved[step];
    }
    /* The given text between two places. */
    cut(start, end) { return typeof this.given === "string" ? this.given.slice(start, end) : this.given.slice(start, end).join(""); }
  }

  function fold(given) {
    const stood = new Map(), letters = new Map();
    const flat = given.replace(HIGH, pair => standIn(pair, stood, letters));
    const kept = flat.length === given.length ? given : Array.from(given);
    let text = flat.replace(SAME_LENGTH, sign => F.SAME_LENGTH[sign]);
    const cleanAt = [], moved = [];
    if (F.MAY_BE_NOISY.search(text)) {
      const pieces = [];
      let last = 0, length = 0;
      for (const hit of F.NOISE.finditer(text)) {
        const piece = text.slice(last, hit.index) + replacement(hit);
        pieces.push(piece);
        length += piece.length;
        last = endOf(hit);
        cleanAt.push(length);
        moved.push(last - length);
      }
      text = pieces.join("") + text.slice(last);
    }
    return new Folded(kept, text, lower(text), cleanAt, moved, stood);
  }

  function standIn(pair, stood, letters) {
    let sign = /\p{N}/u.test(pair) ? NUMERAL : OTHER;
    if (/\p{Nd}/u.test(pair)) sign = String.fromCharCode(ZERO + pair.codePointAt(0) - DATA.nuller.findLast(zero => zero <= pair.codePointAt(0)));
    else if (/\p{L}/u.test(pair)) {
      const low = pair.toLowerCase();
      if (!letters.has(low)) letters.set(low, String.fromCharCode(FIRST_LETTER + (letters.size % LETTERS)));
      sign = letters.get(low);
      pair = low;
    } else return sign;
    stood.set(sign, pair);
    return sign;
  }

  function replacement(hit) {
    const { line, entity, ring } = hit.groups;
    if (line) return "\n";
    if (entity) return F.ENTITIES[entity];
    if (ring) return ring[0] === "a" ? "å" : "Å";
    return "";
  }

  function lower(text) {
    const low = text.toLowerCase();
    if (low.length === text.length) return low;
    return Array.from(text, sign => (sign.toLowerCase().length === 1 ? sign.toLowerCase() : sign)).join("");
  }

  Object.assign(C, { fold });

  // --- scope.py -----------------------------------------------------------------------------------------------

  const S = constants("scope");
  const Block = (start, end, number, section, role) => ({ start, end, number, section, role });

  class Layout {
    constructor(blocks) { this.blocks = blocks; this.starts = blocks.map(block => block.start); }
    at(place) { return this.blocks[Math.max(0, bisectRight(this.starts, place) - 1)]; }
  }

  function layOut(text) {
    const blocks = [];
    let number = 0, section = 0, lastBody = null, previousEnd = -1;
    for (const line of S.LINE.finditer(text)) {
      const words = line[0];
      if (!strip(words)) continue;
      const role = roleOf(words);
      const adjoining = previousEnd >= 0 ? count(text, "\n", previousEnd, line.index) === 1 : false;
      const fresh = role !== Role.BODY || S.BULLET.match(words) !== null;
      const goesOn = adjoining && !fresh && blocks.length > 0 && blocks[blocks.length - 1].role !== Role.HEADING;
      previousEnd = endOf(line);
      if (goesOn) {
        const last = blocks.pop();
        blocks.push(Block(last.start, previousEnd, last.number, last.section, last.role));
      } else {
        number += 1;
        section += role === Role.HEADING ? 1 : 0;
        const blockNumber = !fresh ? numberOf(text, words, lastBody, number) : number;
        blocks.push(Block(line.index, previousEnd, blockNumber, section, role));
      }
      const newest = blocks[blocks.length - 1];
      if (newest.role === Role.BODY) lastBody = newest;
      else if (newest.role === Role.HEADING) lastBody = null;
    }
    return new Layout(blocks.length ? blocks : [Block(0, text.length, 0, 0, Role.BODY)]);
  }

  function count(text, sign, start, end) {
    let found = 0;
    for (let at = text.indexOf(sign, start); at >= 0 && at < end; at = text.indexOf(sign, at + 1)) found += 1;
    return found;
  }

  function roleOf(line) {
    if (S.HEADING.match(line)) return Role.HEADING;
    return S.FOOTNOTE.match(line) ? Role.FOOTNOTE : Role.BODY;
  }

  function numberOf(text, line, lastBody, number) {
    if (lastBody === null || !S.GOES_ON.match(line)) return number;
    const ended = S.ENDED.search(text.slice(Math.max(lastBody.start, lastBody.end - 8), lastBody.end));
    return ended ? number : lastBody.number;
  }

  const Shade = (hit, soft = false) => ({ start: hit.index, end: endOf(hit), soft });

  function shades(text) {
    const found = [];
    if (text.includes("www.") || text.includes("://") || text.includes("@")) {
      for (const hit of S.ADDRESS.finditer(text)) found.push(Shade(hit));
    }
    if (text.includes("):") || text.includes(").")) {
      for (const hit of S.PUBLISHED.finditer(text)) if (hit.groups.italic || !hit[0].includes(").")) found.push(Shade(hit));
    }
    if (text.includes(": ")) for (const hit of S.YEARBOOK.finditer(text)) found.push(Shade(hit));
    if (["»", "\"", "”", "“"].some(sign => text.includes(sign))) for (const hit of S.WORK.finditer(text)) found.push(Shade(hit));
    if (text.includes("*")) {
      for (const hit of S.ITALIC.finditer(text)) if (split(hit.groups.italic).length >= S.WORDS_OF_A_TITLE) found.push(Shade(hit, true));
    }
    return found.sort((one, other) => one.start - other.start);
  }

  Object.assign(C, { layOut, shades });
})(window.VV_CITAT);
