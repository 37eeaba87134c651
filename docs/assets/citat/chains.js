/* The citation parser in the browser, part 5 of 10: titles.py, provisions.py, names.py. Chains of paragraphs, where a
   title ends, and which act a name means. The tree of names is built in Python and only walked here. */
(function (C) {
  "use strict";
  const { constants, Sort, Provision, Group, Number_, orderOf, readSeparator, readTail, readChapter, readArticle } = C;
  const { readNumber, readInterval, readLetterAlone, countsSomething, int, less, own, startsWithAny, isAlpha } = C;

  // --- titles.py ----------------------------------------------------------------------------------------------

  const T = constants("titles");
  const VERBS = new Set(T.VERBS), STARTERS = new Set(T.STARTERS), NOT_IN_ALIAS = new Set(T.NOT_IN_ALIAS), SHORTENED = new Set(T.SHORTENED);

  function skipTitle(cursor, names) {
    const start = cursor.at;
    cursor.skipSign(".", ",");
    if (cursor.peek().low !== "om" || cursor.peek().broken) {
      cursor.at = start;
      skipAlias(cursor);
      return null;
    }
    const name = names !== null ? names.matchTitle(cursor) : null;
    if (name === null || name.note === N.SHORTENED || T.TITLE_GOES_ON.includes(cursor.peek().low)) skipWords(cursor);
    skipAlias(cursor);
    if (cursor.peek().low === "og" && cursor.peek(1).low === "om") skipWords(cursor);
    return name;
  }

  function skipAlias(cursor) {
    if (!cursor.isSign("(")) return;
    for (let ahead = 1; ahead < T.LONGEST_ALIAS; ahead++) {
      const token = cursor.peek(ahead);
      if (token.sort === Sort.END || token.sort === Sort.SECTION || NOT_IN_ALIAS.has(token.low)) return;
      if (token.low === ")") {
        cursor.at += ahead + 1;
        return;
      }
    }
  }

  function skipWords(cursor) {
    const start = cursor.at;
    for (let times = 0; times < T.LONGEST; times++) {
      const token = cursor.peek(), after = cursor.peek(1);
      if (token.broken || token.sort === Sort.END || token.sort === Sort.SECTION || [";", ":", ")"].includes(token.low)) break;
      if (token.sort === Sort.WORD && (VERBS.has(token.low) || token.low === "pkt" || token.low === "punkt")) break;
      if (token.low === "(") {
        const before = cursor.at;
        skipAlias(cursor);
        if (cursor.at === before || cursor.peek().low !== "og" || cursor.peek(1).low !== "om") {
          cursor.at = before;
          break;
        }
        continue;
      }
      if (token.low === "." && !withinShortened(cursor)) break;
      if ((token.low === "," || token.low === "og") && endsBefore(cursor, after.low)) break;
      cursor.at += 1;
    }
    while (cursor.at > start + 1 && [",", "og", "samt", "."].includes(cursor.tokens[cursor.at - 1].low)) cursor.at -= 1;
  }

  const withinShortened = cursor => cursor.at > 0 && SHORTENED.has(cursor.tokens[cursor.at - 1].low) && cursor.peek(1).low !== "";

  function endsBefore(cursor, word) {
    // "om ændring af lov om A, lov om B og lov om C" goes on; "…, lov nr. 5" does not.
    if (word === "lov" || word === "lovs") return cursor.peek(2).low !== "om";
    if (word === "og" || word === "samt") return STARTERS.has(cursor.peek(2).low);
    return STARTERS.has(word) || word.endsWith("lovens") || word.endsWith("loven");
  }

  Object.assign(C, { skipTitle, skipAlias });

  // --- provisions.py ------------------------------------------------------------------------------------------

  const P = constants("provisions");
  const SECTION_WORDS = new Set(P.SECTION_WORDS), TIES = new Set(P.TIES), TIE_TAILS = new Set(P.TIE_TAILS), JOINERS = new Set(P.JOINERS);

  function readSectionSign(cursor) {
    const token = cursor.peek();
    if (token.sort === Sort.SECTION) {
      cursor.at += 1;
      return token.low.split("§").length - 1 > 1 ? "§§" : "§";
    }
    if (token.sort === Sort.WORD && SECTION_WORDS.has(token.low)) {
      cursor.skipWord(token.low);
      return token.low.startsWith("paragraffer") ? "§§" : "§";
    }
    return null;
  }

  function readChain(cursor, nouns = true) {
    const group = new Group([], [], { nouns });
    if (!readGroup(cursor, group)) return null;
    while (group.term === null) {
      const start = cursor.at, before = group.drafts.length;
      skipAlias(cursor);
      const tied = readTie(cursor);
      if (start === cursor.at || cursor.peek().broken || !readGroup(cursor, group)) {
        cursor.at = start;
        break;
      }
      group.parts.push(before);
      if (tied) group.lastTie = before;
    }
    return group;
  }

  function readNumbers(cursor, group, sign, start) {
    const number = readNumber(cursor);
    if (number === null) return false;
    addParagraphs(cursor, group, number, start);
    while (!group.term) {
      const tailed = group.term === null && readTail(cursor, group, sign);
      if (tailed && cursor.isSign("-")) group.term = readTerm(cursor, false) || null;
      if (!readNextParagraph(cursor, group, sign, tailed)) return true;
    }
    return true;
  }

  function readTie(cursor) {
    if (!readSeparator(cursor)[0]) cursor.skipSign("&", "+");
    let tied = false, word;
    while (TIES.has((word = cursor.peek()).low) || (tied && TIE_TAILS.has(word.low))) {
      if (!cursor.skipWord(word.low)) break; // an empty line before it
      tied = true;
    }
    return tied;
  }

  function readGroup(cursor, group) {
    const start = cursor.at, first = cursor.peek();
    const sign = readSectionSign(cursor);
    if (sign === null) {
      const division = first.sort === Sort.WORD && "ak".includes(first.low[0]);
      return division && (readArticle(cursor, group) || readChapter(cursor, group));
    }
    // "§" may stand at a line's end, with an empty line before its number.
    const number = cursor.peek();
    if (number.broken && number.sort === Sort.NUMBER) cursor.tokens[cursor.at] = { ...number, broken: false };
    if (readNumbers(cursor, group, sign, first.start)) return true;
    cursor.at = start;
    return false;
  }

  function addParagraphs(cursor, group, number, start) {
    const item = readInterval(cursor, number);
    group.add(item, "paragraf", Provision(), start);
    if (item.values.length === 1) {
      readLetters(cursor, group, number);
      group.term = readTerm(cursor, group.nouns);
    }
  }

  function readLetters(cursor, group, number) {
    while (number.letter) {
      const start = cursor.at;
      const token = readSeparator(cursor)[0] ? readLetterAlone(cursor) : null;
      if (token === null) {
        cursor.at = start;
        return;
      }
      number = Number_(number.digits, token.low, token.start, token.end);
      group.add(readInterval(cursor, number), "paragraf", Provision(), token.start);
    }
  }

  function readNextParagraph(cursor, group, sign, tailed) {
    const start = cursor.at;
    const separator = readSeparator(cursor)[0];
    const number = separator && (!tailed || sign === "§§") ? readNumber(cursor) : null;
    if (number === null || countsSomething(cursor) || !rises(group.drafts[group.drafts.length - 1].paragraf, number)) {
      cursor.at = start;
      return false;
    }
    addParagraphs(cursor, group, number, number.start);
    return true;
  }

  const rises = (last, number) => last !== null && less(orderOf(last), [int(number.digits), number.letter]);

  function readTerm(cursor, nouns) {
    const start = cursor.at, word = cursor.peek();
    if (nouns && word.sort === Sort.WORD && !word.glued && !word.broken && startsWithAny(word.low, P.TERM_STEMS)) {
      cursor.at += 1;
      return word.low;
    }
    if (!(word.low === "-" && word.glued)) return null;
    cursor.at += 1;
    const noun = cursor.peek();
    if (noun.sort === Sort.WORD && noun.low.length > 1 && (noun.glued || !JOINERS.has(noun.low))) {
      cursor.at += 1;
      return noun.low;
    }
    if (JOINERS.has(noun.low) || noun.low === "," || noun.sort === Sort.END) return "";
    cursor.at = start;
    return null;
  }

  Object.assign(C, { readChain, readNumbers });

  // --- names.py -----------------------------------------------------------------------------------------------

  const N = constants("names");
  const [BELOW, NAME, ONLY] = [0, 1, 2], LETTERS = "abcdefghijklmnoprstuvyæøå";
  const TRAILING = /[abcdefghijklmnopqrstuvwxyzæøå]+$/;
  const DIGITS = /^[0-9]+$/;
  const family = kind => own(N.FAMILIES, kind) || kind;

  class Act {
    constructor(id, row) { Object.assign(this, { year: null, last_paragraph: null, known_by_number: [], valid_from: null, valid_to: null }, row, { id }); }
    holds(paragraf) {
      if (this.last_paragraph === null || paragraf === null) return true;
      const digits = paragraf.replace(TRAILING, "");
      return !DIGITS.test(digits) || int(digits) <= this.last_paragraph;
    }
    inForce(day) { return (this.valid_from === null || this.valid_from <= day) && (this.valid_to === null || day < this.valid_to); }
  }

  class LawNames {
    constructor(tables) {
      this.tables = tables;
      this.names = tables.navne.map(([acts, genitive, note]) => ({ acts, genitive, note }));
      this.known = new Map(tables.orden.map(id => [id, new Act(id, tables.love[id])]));
      this.term_act = tables.udtryk;
      this.shorts = Object.keys(tables.forkortelser).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    }
    act(id) { return this.known.get(id) || null; }
    acts() { return [...this.known.values()]; }
    nameAt(place) { return place === null || place === undefined ? null : this.names[place]; }
    abbreviation(text) { return this.nameAt(own(this.tables.forkortelser, text.toUpperCase())); }
    abbreviations() { return this.shorts; }
    otherWords(parts) { return this.tables.foerste.filter(w => w.length > 1 && [...w].every(isAlpha) && !parts.some(p => w.includes(p))); }
    single(word) { return this.nameAt(own(this.tables.ord, word.replaceAll("-", ""))); }
    numbered(kind, number, year) { return own(this.tables.numre, `${family(kind)}|${number}|${year || ""}`) || []; }
    match(cursor) { return walk(this, this.tables.rod, cursor); }
    matchTitle(cursor) { return walk(this, this.tables.titler, cursor); }
    near(word) {
      if (word.length > N.LONGEST_SLIP) return null;
      const found = new Map();
      for (const form of slips(word)) {
        const name = this.nameAt(own(this.tables.ord, form));
        if (name !== null) found.set(form, name);
      }
      const acts = new Set([...found.values()].flatMap(name => name.acts));
      if (acts.size !== 1) return null;
      const genitive = [...found.values()].every(name => name.genitive);
      const first = [...found.keys()].reduce((a, b) => (a < b ? a : b));
      return { acts: [...acts], genitive, note: `»${word}« læst som »${first}«` };
    }
  }

  function walk(names, root, cursor) {
    const start = cursor.at;
    let node = root, depth = 0, best = null, token;
    while (!(token = cursor.peek()).broken || depth === 0) {
      if (token.sort === Sort.SIGN && ",.-()".includes(token.low) && depth) {
        cursor.at += 1;
        continue;
      }
      const child = own(node[BELOW], token.low) || pastASlip(node, cursor, depth);
      if (child === null) break;
      node = child;
      depth += 1;
      cursor.at += 1;
      const name = names.nameAt(node[NAME]);
      if (name !== null) {
        const stop = (token.low === "mv" || token.low === "v") && cursor.isSign(".") && cursor.peek().glued;
        best = [cursor.at + (stop ? 1 : 0), name];
      }
    }
    const only = node[ONLY];
    if (best === null && depth >= N.SURE_DEPTH && only !== null && only !== undefined) {
      while (cursor.tokens[cursor.at - 1].sort === Sort.SIGN) cursor.at -= 1;
      best = [cursor.at, { acts: [names.tables.orden[only]], genitive: false, note: N.SHORTENED }];
    }
    cursor.at = best ? best[0] : start;
    return best ? best[1] : null;
  }

  function pastASlip(node, cursor, depth) {
    if (depth < N.FUZZY_DEPTH || cursor.peek().sort !== Sort.WORD) return null;
    const below = Object.values(node[BELOW]);
    return below.length === 1 && own(below[0][BELOW], cursor.peek(1).low) !== null ? below[0] : null;
  }

  function* slips(word) {
    for (let at = 0; at <= word.length; at++) {
      const head = word.slice(0, at), tail = word.slice(at);
      for (const letter of LETTERS) yield head + letter + tail;
      if (tail) {
        yield head + tail.slice(1);
        for (const letter of LETTERS) yield head + letter + tail.slice(1);
      }
      if (tail.length > 1) yield head + tail[1] + tail[0] + tail.slice(2);
    }
  }

  C.LawNames = LawNames;
})(window.VV_CITAT);
