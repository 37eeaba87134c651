/* The citation parser in the browser, part 4 of 10: levels.py and chapters.py. Stykker, numre, litraer,
   punktummer, chapters, articles and points; which act they are in, is none of its business. */
(function (C) {
  "use strict";
  const { constants, Sort, Span, Provision, LEVELS, Group, Number_, Item, deepest, cutBelow, orderOf, readSeparator } = C;
  const { readNumber, readInterval, countsSomething, standsAlone, isUpper, int, less, own } = C;

  // --- levels.py ----------------------------------------------------------------------------------------------

  const L = constants("levels");

  function readTail(cursor, group, sign) {
    let found = false;
    for (;;) {
      const start = cursor.at;
      readSeparator(cursor);
      if (cursor.peek().broken || !readLevelPart(cursor, group, sign)) {
        cursor.at = start;
        return found;
      }
      found = true;
    }
  }

  /* levels._read_level */
  function readLevelPart(cursor, group, sign) {
    const first = cursor.peek();
    const level = first.sort === Sort.WORD ? own(L.LEVEL_WORDS, first.low) : null;
    if (level === null) return first.sort === Sort.NUMBER && readOrdinals(cursor, group);
    const start = cursor.at;
    cursor.skipWord(first.low);
    if (!readLevelList(cursor, group, level, sign, first.start)) {
      cursor.at = start;
      return false;
    }
    if (first.low === "st") group.notes.push("»st.« læst som »stk.«");
    return true;
  }

  /* levels._read_list */
  function readLevelList(cursor, group, level, sign, start) {
    let item = readValue(cursor, level);
    if (item === null) return false;
    if (level === "pkt" && int(item.last.digits) > L.MOST_SENTENCES && group.drafts[group.drafts.length - 1].paragraf) {
      group.notes.push(`»pkt. ${item.last.digits}« læst som »nr. ${item.last.digits}«`);
      level = "nr";
    }
    const [parent, begin] = parentOf(group, level, start);
    group.add(item, level, parent, begin);
    for (;;) {
      const back = cursor.at;
      const [separator, comma] = readSeparator(cursor);
      const closed = sign === "§§" && comma && level !== "litra" && canBeParagraph(cursor, parent);
      const open = separator && !closed && goesOn(cursor, item, level, comma);
      const value = open ? readValue(cursor, level) : null;
      if (value === null || countsSomething(cursor) || !continues(item, value, level)) {
        cursor.at = back;
        return true;
      }
      item = value;
      group.add(item, level, parent, item.start);
    }
  }

  function canBeParagraph(cursor, parent) {
    const token = cursor.peek();
    const number = token.sort === Sort.NUMBER ? token.low : "";
    return parent.paragraf === null || orderOf(parent.paragraf)[0] < orderOf(number)[0];
  }

  function readValue(cursor, level) {
    if (level === "litra") {
      const token = cursor.peek();
      if (token.sort !== Sort.WORD || token.low.length > 1 || token.broken) return null;
      cursor.at += 1;
      cursor.skipSign(")");
      return readLettersTo(cursor, token);
    }
    const start = cursor.at;
    const found = readNumber(cursor);
    if (found === null || (level === "stk" && int(found.digits) > L.HIGHEST_STK)) {
      cursor.at = start;
      return null;
    }
    return readInterval(cursor, found, level === "stk" ? L.HIGHEST_STK : L.MOST_POINTS);
  }

  function goesOn(cursor, before, level, comma) {
    if (level !== "litra") return L.SENTENCES.match(cursor.low, cursor.peek().start) === null;
    const letter = cursor.peek(), after = cursor.peek(1);
    if (letter.sort !== Sort.WORD) return false;
    if (letter.low === "i" && after.sort === Sort.WORD && !L.JOINERS.includes(after.low)) return before.last.letter === "h" && !comma;
    return isUpper(cursor.textOf(letter)) || standsAlone(cursor);
  }

  function readLettersTo(cursor, first) {
    const start = cursor.at, dash = cursor.peek(), last = cursor.peek(1);
    const single = last.sort === Sort.WORD && last.low.length === 1 && !last.broken && "a" <= first.low && first.low < last.low && last.low <= "z";
    if (!["-", "til"].includes(dash.low) || cursor.low.slice(first.end, dash.start).includes("\n") || !single || cursor.isSign("-", 2)) {
      return Item([first.low], first.start, cursor.end(), Number_("", first.low, first.start, first.end));
    }
    cursor.at = start + 2;
    const values = [];
    for (let code = first.low.charCodeAt(0); code <= last.low.charCodeAt(0); code++) values.push(String.fromCharCode(code));
    return Item(values, first.start, last.end, Number_("", last.low, last.start, last.end));
  }

  function continues(before, after, level) {
    if (level === "litra") return before.last.letter < after.last.letter;
    return less([int(before.last.digits), before.last.letter], [int(after.last.digits), after.last.letter]);
  }

  function parentOf(group, level, start) {
    const last = group.drafts[group.drafts.length - 1];
    if (deepest(last) < LEVELS.indexOf(level)) {
      group.drafts.pop();
      // The last of an interval begins with its own level; its mates keep the interval's place.
      const shared = group.drafts.length > 0 && group.drafts[group.drafts.length - 1].span.start === last.span.start;
      return [last, shared ? start : last.span.start];
    }
    return [cutBelow(last, level), start];
  }

  function readOrdinals(cursor, group) {
    const start = cursor.at, place = cursor.peek().start, items = [];
    const near = cursor.low.slice(place, place + L.LONGEST_ORDINALS);
    if (!near.includes("pkt") && !near.includes("punktum")) return false;
    let first;
    while ((first = readOrdinal(cursor)) !== null) {
      let last = first;
      if (cursor.skipSign("-") && (last = readOrdinal(cursor) || first) === first) break;
      if (int(last.digits) < int(first.digits)) break;
      const values = [];
      for (let number = int(first.digits); number <= int(last.digits); number++) values.push(String(number));
      items.push(Item(values, first.start, last.end, last));
      if (!readSeparator(cursor)[0]) break;
    }
    if (!items.length || !cursor.skipWord("pkt", "punktum")) {
      cursor.at = start;
      return false;
    }
    items[items.length - 1].end = cursor.end();
    const [parent, begin] = parentOf(group, "pkt", items[0].start);
    items.forEach((item, at) => group.add(item, "pkt", parent, at === 0 ? begin : item.start));
    return true;
  }

  function readOrdinal(cursor) {
    const token = cursor.peek();
    if (token.sort !== Sort.NUMBER || token.low.length > L.LONGEST_ORDINAL || token.broken) return null;
    cursor.at += 1;
    cursor.skipSign(".");
    return Number_(token.low, "", token.start, cursor.end());
  }

  Object.assign(C, { readTail, readValue });

  // --- chapters.py --------------------------------------------------------------------------------------------

  const H = constants("chapters");

  function readChapter(cursor, group) {
    const start = cursor.at, first = cursor.peek();
    let parent = Provision();
    if (cursor.skipWord("afsnit")) {
      const mark = readMark(cursor);
      if (mark === null) {
        cursor.at = start;
        return false;
      }
      parent = Provision({ afsnit: mark, span: Span(first.start, cursor.end()) });
    }
    const back = cursor.at;
    if (parent.afsnit) cursor.skipSign(",");
    if (cursor.skipWord(...H.CHAPTER) && readChapterList(cursor, group, "kapitel", parent, first.start)) return true;
    if (parent.afsnit === null) {
      cursor.at = start;
      return false;
    }
    cursor.at = back;
    group.drafts.push(parent);
    group.end = cursor.end();
    return true;
  }

  function readMark(cursor) {
    const token = cursor.peek();
    if (token.sort === Sort.WORD) {
      const text = cursor.textOf(token);
      if (H.ROMAN.fullmatch(text) && !token.broken) {
        cursor.at += 1;
        return text;
      }
      return null;
    }
    if (token.sort !== Sort.NUMBER || token.broken) return null;
    cursor.at += 1;
    let mark = token.low;
    while (cursor.isSign(".") && cursor.peek(1).sort === Sort.NUMBER && cursor.peek(1).glued) {
      mark += "." + cursor.peek(1).low;
      cursor.at += 2;
    }
    return mark;
  }

  /* chapters._read_list */
  function readChapterList(cursor, group, level, parent, start) {
    let item = readValue(cursor, level);
    if (item === null) return false;
    group.add(item, level, parent, start);
    for (;;) {
      const back = cursor.at;
      const value = readSeparator(cursor)[0] ? readValue(cursor, level) : null;
      if (value === null || countsSomething(cursor) || int(value.last.digits) < int(item.last.digits)) {
        cursor.at = back;
        return true;
      }
      item = value;
      group.add(item, level, parent, item.start);
    }
  }

  function readArticle(cursor, group) {
    const start = cursor.at, first = cursor.peek();
    if (!cursor.skipWord(...H.ARTICLE)) return false;
    if (!readChapterList(cursor, group, "artikel", Provision(), first.start)) {
      cursor.at = start;
      return false;
    }
    readTail(cursor, group, "§");
    return true;
  }

  function readPoints(cursor) {
    const start = cursor.at, first = cursor.peek(), group = new Group();
    if (cursor.skipWord(...H.POINT)) {
      if (readChapterList(cursor, group, "pkt", Provision(), first.start)) return group;
      cursor.at = start;
      return null;
    }
    return readChapter(cursor, group) ? group : null;
  }

  Object.assign(C, { readChapter, readArticle, readPoints });
})(window.VV_CITAT);
