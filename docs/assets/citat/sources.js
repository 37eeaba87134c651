/* The citation parser in the browser, part 6 of 10: sources.py, others.py, pointing.py, versions.py. The source of
   law itself: by name, by number, or plainly an act that nobody told us of. What is not known is left open. */
(function (C) {
  "use strict";
  const { constants, pattern, endOf, Kind, Anchor, Sort, Source, Mention, Version, readWhen, When } = C;
  const { skipTitle, int, own, replace, startsWithAny } = C;

  // --- sources.py ---------------------------------------------------------------------------------------------

  const S = constants("sources");
  const PREPOSITIONS = new Set(S.PREPOSITIONS);
  const kindOf = word => own(S.KINDS, word);

  function readSource(cursor, names) {
    const start = cursor.at, first = cursor.peek();
    if (first.sort !== Sort.WORD) return null;
    const prefixed = startsWithAny(first.low, ["bekendtgørelse", "lovbekendtgørelse"]) && ["af", "om"].includes(cursor.peek(1).low);
    if (prefixed && cursor.peek(2).low.startsWith("lov")) {
      cursor.at += 2;
      const inner = readSource(cursor, names);
      if (inner !== null && inner.kind === Kind.LAW && !inner.numbered) return replace(inner, { start: first.start });
      cursor.at = start;
    }
    const name = names.match(cursor) || dividedName(cursor, names);
    if (name !== null) return named(cursor, names, name, first.start);
    return readNumbered(cursor, names) || amending(cursor) || unknownTitle(cursor) || unknown(cursor, names);
  }

  function named(cursor, names, name, start) {
    const act = names.act(name.acts[0]);
    const notes = name.note ? [name.note] : [];
    const numbered = cursor.tokens[cursor.at - 1].sort === Sort.NUMBER;
    const end = cursor.end();
    const kind = act ? act.art : Kind.LAW;
    if (numbered && cursor.peek().low === "om") skipTitle(cursor, names);
    return Source(kind, name.acts, start, end, { genitive: name.genitive, notes, numbered });
  }

  function dividedName(cursor, names) {
    const start = cursor.at;
    let word = cursor.peek().low;
    cursor.at += 1;
    while (goesOn(cursor, start)) {
      word += cursor.peek(1).low;
      cursor.at += 2;
    }
    const name = names.single(word);
    if (name === null) cursor.at = start;
    return name;
  }

  function goesOn(cursor, start) {
    const part = cursor.peek(1);
    return cursor.at - start < S.MOST_PARTS && cursor.isSign("-") && part.glued && part.sort === Sort.WORD;
  }

  function readNumbered(cursor, names) {
    const start = cursor.at, first = cursor.peek();
    const cited = kindOf(first.low);
    if (cited === null) return null;
    cursor.skipWord(first.low);
    const found = readNumberAndWhen(cursor);
    if (found === null) {
      cursor.at = start;
      return null;
    }
    const [number, when, notes] = found;
    const end = cursor.end();
    let source = resolveNumber(names, cited, number, when, Source(S.KIND_OF[cited], [], first.start, end, { numbered: true }));
    const titled = skipTitle(cursor, names);
    if (titled !== null && !source.acts.length && source.kind === Kind.LAW) {
      const acts = titled.acts.filter(act => names.act(act) && names.act(act).art === Kind.LAW);
      source = replace(source, { acts, key: acts.length ? null : source.key });
    }
    return notes.length ? replace(source, { notes: [...source.notes, ...notes] }) : source;
  }

  function readNumberAndWhen(cursor) {
    const start = cursor.at;
    cursor.skipSign(",");
    const said = cursor.skipWord("nr", "nummer");
    const slip = !said && cursor.skipWord("af");
    const number = cursor.peek();
    if (number.sort !== Sort.NUMBER || number.low.length > S.LONGEST_NUMBER || number.broken) {
      cursor.at = start;
      return null;
    }
    cursor.at += 1;
    const when = readWhen(cursor);
    if (when === null && (!said || (cursor.isSign(".") && cursor.peek().glued && cursor.peek(1).glued))) {
      cursor.at = start;
      return null;
    }
    if (slip && (when === null || when.date === null)) {
      cursor.at = start;
      return null;
    }
    const notes = said || (when && when.date === null) ? [] : ["»nr.« mangler"];
    return [number.low, when || When(null, null), notes];
  }

  function resolveNumber(names, cited, number, when, source) {
    const hits = names.numbered(source.kind, number, when.year);
    let notes = [], year = when.year;
    if (hits.length === 1) {
      const [actId, edition] = hits[0];
      const act = names.act(actId);
      const kind = act ? act.art : source.kind;
      if (year === null) {
        year = edition ? edition[1] : act ? act.year : null;
        notes = ["årstallet mangler"];
      }
      let version = null;
      if (kind === Kind.LAW) {
        const known = edition && cited === "BEK" ? edition[0] : cited;
        version = Version(known, number, year, when.date);
      }
      return replace(source, { kind, acts: [actId], version, notes });
    }
    if (year === null) return replace(source, { anchor: Anchor.UNKNOWN, notes: ["årstallet mangler"] });
    const version = source.kind === Kind.LAW ? Version(cited, number, year, when.date) : null;
    return replace(source, { key: `${S.UNKNOWN_NAMES[cited]} ${number}/${year}`, version });
  }

  function amending(cursor) {
    const first = cursor.peek();
    if (first.low !== "lov" && first.low !== "lovs") return null;
    if (!["om", "ændring", "af"].every((word, at) => cursor.peek(at + 1).low === word)) return null;
    cursor.at += 1;
    skipTitle(cursor, null);
    return Source(Kind.LAW, [], first.start, cursor.end(), { anchor: Anchor.UNKNOWN });
  }

  function unknownTitle(cursor) {
    const start = cursor.at, first = cursor.peek();
    const cited = kindOf(first.low);
    if (cited === null || cited === "VEJ" || cursor.peek(1).low !== "om") return null;
    cursor.at += 1;
    skipTitle(cursor, null);
    const last = cursor.tokens[cursor.at - 1];
    if (cursor.peek().sort !== Sort.SECTION || PREPOSITIONS.has(last.low)) {
      cursor.at = start;
      return null;
    }
    return Source(S.KIND_OF[cited], [], first.start, cursor.end(), { anchor: Anchor.UNKNOWN });
  }

  function unknown(cursor, names) {
    const start = cursor.at, first = cursor.peek();
    cursor.at += 1;
    while (goesOn(cursor, start)) cursor.at += 2;
    const word = cursor.low.slice(first.start, cursor.end());
    const hit = S.INDEFINITE.fullmatch(word);
    const name = hit ? names.single(`${hit[1]}en`) : null;
    if (name) return replace(named(cursor, names, name, first.start), { genitive: word.endsWith("s"), weak: true });
    if (!S.UNKNOWN_LAW.fullmatch(word)) {
      cursor.at = start;
      return null;
    }
    const near = names.near(word.replaceAll("-", ""));
    if (near !== null) return named(cursor, names, near, first.start);
    return Source(Kind.LAW, [], first.start, cursor.end(), { anchor: Anchor.UNKNOWN, genitive: word.endsWith("s") });
  }

  // --- others.py ----------------------------------------------------------------------------------------------

  const O = constants("others");
  const SPACE = C.SPACE_CLASS;
  // Two patterns that Python makes inside functions.
  const LEAD = pattern(`${SPACE}*(?:[,:\\(]${SPACE}*)?(?:(?:nr|sm|pa)\\.?${SPACE}*)?`), GAP = pattern(`${SPACE}*(?:nr\\.?${SPACE}*)?`);

  function readDecisions(cursor) {
    const first = cursor.peek();
    let start = first.start, here = first.end;
    if (cursor.low.slice(here, here + 1) === ".") here += 1;
    if (!O.DECISION_WORD.fullmatch(first.low)) {
      if (!["PA", "SM"].includes(cursor.textOf(first)) && first.low !== "pa") return [];
    } else if (first.low.startsWith("principiel")) {
      cursor.at += 1;
      if (!cursor.peek().low.startsWith("afgørelse")) return [];
      here = cursor.peek().end;
    }
    here = endOf(LEAD.match(cursor.low, here));
    const mentions = [];
    let hit;
    while ((hit = O.DECISION.match(cursor.low, here)) !== null) {
      const [, letter, number, year] = hit;
      const key = `${letter ? letter.toUpperCase() + "-" : ""}${int(number)}-${year.slice(-2)}`;
      mentions.push(Mention(Anchor.NAMED, Kind.DECISION, start, endOf(hit), { key }));
      const between = O.BETWEEN.match(cursor.low, endOf(hit));
      if (between === null) break;
      start = here = endOf(between);
    }
    return mentions;
  }

  function readEu(cursor, names) {
    const first = cursor.peek();
    if (!startsWithAny(first.low, ["forordning", "direktiv"])) return null;
    const hit = O.EU_NUMBER.match(cursor.low, first.end);
    if (hit === null) return null;
    const number = hit[1];
    while (cursor.peek().start < endOf(hit)) cursor.at += 1;
    let known = names.numbered(Kind.EU, number, number.split("/")[0]);
    if (!known.length) known = names.numbered(Kind.EU, number, null);
    const start = first.start, end = endOf(hit);
    if (cursor.peek().low === "af" && cursor.peek(1).sort === Sort.NUMBER) {
      while (!["om", "", ",", ";", ")"].includes(cursor.peek().low) && !cursor.peek().broken) cursor.at += 1;
    }
    skipTitle(cursor, names);
    if (known.length) return Source(Kind.EU, [known[0][0]], start, end, { numbered: true });
    return Source(Kind.EU, [], start, end, { key: `eu:${number}`, numbered: true });
  }

  function readBill(cursor) {
    const first = cursor.peek();
    const start = first.start;
    let here = first.start;
    const said = first.low.startsWith("lovforslag");
    if (said) here = endOf(GAP.match(cursor.low, first.end));
    if (!["L ", "LSF", "L\n"].some(head => cursor.text.startsWith(head, here)) && !(said && cursor.text.startsWith("L", here))) return null;
    const hit = O.BILL.match(cursor.low, here);
    if (hit === null) return null;
    const [, lsf, session, number, year] = hit;
    let key, anchor = Anchor.NAMED;
    if (lsf) key = `LSF ${int(lsf)}, ${session}`;
    else if (year) key = `L ${int(number)}, ${year.slice(0, 4)}-${year.slice(-2)}`;
    else if (said) { key = `L ${int(number)}`; anchor = Anchor.UNKNOWN; }
    else return null;
    return Mention(anchor, Kind.BILL, start, endOf(hit), { key });
  }

  function readBillTitle(cursor) {
    const first = cursor.peek();
    if (first.low !== "forslag" || cursor.peek(1).low !== "til" || cursor.peek(2).low !== "lov") return null;
    cursor.at += 3;
    skipTitle(cursor, null);
    return Mention(Anchor.SILENT, Kind.BILL, first.start, cursor.end());
  }

  // --- pointing.py --------------------------------------------------------------------------------------------

  const P = constants("pointing");

  function readAfter(cursor, names) {
    const start = cursor.at, comma = cursor.skipSign(",");
    let found = null;
    if (cursor.skipWord("i", "af")) {
      while (P.ADJECTIVES.includes(cursor.peek().low)) cursor.at += 1;
      found = pointedAfter(cursor) || readShort(cursor, names) || readEu(cursor, names) || readSource(cursor, names);
    } else if (!comma && cursor.skipSign("(")) {
      found = readShort(cursor, names) || readSource(cursor, names);
      found = found !== null && cursor.skipSign(")") ? found : null;
    } else if (!comma && !cursor.peek().broken) {
      found = readShort(cursor, names) || readSource(cursor, names);
      if (found !== null && (found.genitive || found.numbered || !found.acts.length)) found = null;
    }
    if (found === null || (cursor.peek().sort === Sort.SECTION && found.genitive)) {
      cursor.at = start;
      return null;
    }
    return [found, comma];
  }

  function pointedAfter(cursor) {
    const token = cursor.peek(), then = cursor.peek(1);
    const act = own(P.ACT_AFTER, token.low), anchor = own(P.TWO_WORDS_AFTER, token.low);
    if (act) {
      cursor.at += 1;
      return Source(act[1], [], token.start, token.end, { anchor: act[0] });
    }
    if (anchor && (then.low === "lov" || then.low === "bekendtgørelse")) {
      cursor.at += 2;
      return Source(then.low === "lov" ? Kind.LAW : Kind.ORDER, [], token.start, then.end, { anchor });
    }
    if (P.PAPER_AFTER.fullmatch(token.low)) {
      cursor.at += 1;
      return Source(Kind.LAW, [], token.start, token.end, { anchor: Anchor.SILENT });
    }
    return null;
  }

  const isLower = text => text === text.toLowerCase() && text !== text.toUpperCase();

  function readShort(cursor, names) {
    const token = cursor.peek();
    if (token.sort !== Sort.WORD) return null;
    const text = cursor.textOf(token);
    const name = names.abbreviation(text);
    if (name === null || (isLower(text) && cursor.peek(1).sort !== Sort.SECTION)) return null;
    cursor.at += 1;
    if (["'", "’"].includes(cursor.peek().low) && cursor.peek(1).low === "s") cursor.at += 2; // SEL's
    if (cursor.isSign(".") && cursor.peek().glued && [Sort.SECTION, Sort.NUMBER].includes(cursor.peek(1).sort)) cursor.at += 1;
    const act = names.act(name.acts[0]);
    return Source(act ? act.art : Kind.LAW, name.acts, token.start, token.end, { genitive: name.genitive });
  }

  Object.assign(C, { kindOf, readSource, readNumbered, readNumberAndWhen, readDecisions, readEu, readBill, readBillTitle, readAfter, readShort });
})(window.VV_CITAT);
