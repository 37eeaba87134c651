/* The citation parser in the browser, part 8 of 10: bare.py, anaphora.py, starts.py, grammar.py. Provisions with the
   act after them or nowhere, citations that point back, and where in a text a citation can begin. */
(function (C) {
  "use strict";
  const { constants, Kind, Anchor, Sort, Span, Provision, Mention, Group, Cursor, own, replace, startsWithAny, isAlpha, isAlnum } = C;
  const { readSource, readAfter, readDecisions, readEu, readBill, readBillTitle, skipAlias, readChain, readTail, readPoints, readChapter, readArticle } = C;
  const { takeVersion, lawMention, cutLastPart, beginAt, stretchLast, shortMention, shades } = C;
  const lastOf = list => list[list.length - 1];

  // --- bare.py ------------------------------------------------------------------------------------------------

  const B = constants("bare");

  function bareMentions(cursor, names) {
    const start = cursor.peek().start;
    let group = readChain(cursor);
    if (group === null) return [];
    if (group.term !== null && group.parts.length) group = cutLastPart(cursor, group);
    const end = cursor.end();
    if (group.term !== null) {
      const odd = startsWithAny(group.term, own(B.SPECIAL_TERMS, lastOf(group.drafts).paragraf || "") || ["\0"]);
      const drafts = stretchLast(group.drafts, end);
      return [Mention(odd ? Anchor.SILENT : Anchor.BARE, Kind.TERM, start, end, { drafts, term: group.term })];
    }
    const found = readAfter(cursor, names);
    if (found !== null) return lawAfter(cursor, names, group, found);
    return [bare(cursor, names, group, Span(start, end))];
  }

  function lawAfter(cursor, names, group, [source, comma]) {
    const cut = group.lastTie && group.parts.length && group.lastTie === lastOf(group.parts) && !comma ? group.lastTie : 0;
    const own_ = group.drafts.slice(cut);
    const end = Math.max(cursor.isSign(")", -1) ? cursor.end() : source.end, lastOf(own_).span.end);
    const notes = [...group.notes, ...source.notes];
    let version = source.version, versionSpan = null;
    skipAlias(cursor);
    if (version === null && source.acts.length) [version, versionSpan] = takeVersion(cursor, names, source.acts[0], notes);
    const drafts = stretchLast(own_, end);
    const anchor = source.acts.length || source.key ? Anchor.NAMED : source.anchor;
    const mention = Mention(anchor, source.kind, own_[0].span.start, end, {
      acts: source.acts, key: source.key, drafts, version, versionSpan, after: true, stop: cursor.end(), notes,
    });
    if (!cut) return [mention];
    const before = group.drafts.slice(0, cut);
    const span = Span(before[0].span.start, lastOf(before).span.end);
    return [Mention(Anchor.BARE, Kind.LAW, span.start, span.end, { drafts: before }), mention];
  }

  function bare(cursor, names, group, span) {
    const { low, text } = cursor, drafts = group.drafts, start = span.start, from = Math.max(0, start - B.LOOK_BACK);
    const back = low.slice(from, start);
    const plain = Mention(Anchor.BARE, drafts[0].artikel ? Kind.EU : Kind.LAW, start, span.end, { drafts, notes: [...group.notes] });
    if (B.PAPER_BEFORE.search(back) || B.FOREIGN_LAW.search(back)) return replace(plain, { anchor: Anchor.SILENT });
    if (B.STRANGE_SHORT.search(text.slice(from, start))) return replace(plain, { anchor: Anchor.UNKNOWN });
    if (B.HEADING_BEFORE.search(text.slice(from, start)) && B.HEADING_AFTER.match(text, span.end)) return replace(plain, { anchor: Anchor.HEADING });
    const hit = B.NEAR.search(back);
    const near = hit && ["en", "ens", "ne", "nes"].some(tail => hit[1].endsWith(tail)) && ["v", "lo"].some(part => hit[1].includes(part)) ? names.near(hit[1]) : null;
    if (hit === null || near === null) return plain;
    const begin = start - hit[0].length;
    const notes = [...group.notes, near.note || ""];
    return Mention(Anchor.NAMED, Kind.LAW, begin, span.end, { acts: near.acts, drafts: beginAt(drafts, begin), notes });
  }

  function chapterOf(cursor, names) {
    const start = cursor.at, first = cursor.peek();
    if (B.POINT.includes(first.low)) return pointsOf(cursor, names);
    if (!startsWithAny(first.low, ["a", "k"])) return null;
    const group = new Group();
    if (readChapter(cursor, group) || readArticle(cursor, group)) {
      const found = readAfter(cursor, names);
      if (found !== null) return lawAfter(cursor, names, group, found)[0];
      const begin = group.drafts[0].span.start;
      if (group.drafts[0].artikel || B.IN_PAREN.search(cursor.low.slice(Math.max(0, begin - 100), begin))) {
        return bare(cursor, names, group, Span(begin, group.end));
      }
    }
    cursor.at = start;
    return null;
  }

  function pointsOf(cursor, names) {
    const start = cursor.at, group = readPoints(cursor);
    const found = group !== null ? readAfter(cursor, names) : null;
    if (found !== null && B.POINTED.includes(found[0].kind) && found[0].anchor === Anchor.NAMED) return lawAfter(cursor, names, group, found)[0];
    cursor.at = start;
    return null;
  }

  // --- anaphora.py --------------------------------------------------------------------------------------------

  const A = constants("anaphora");

  function readAnaphor(cursor) {
    const first = cursor.peek();
    const back = cursor.low.slice(Math.max(0, first.start - A.LOOK_BACK), first.start);
    const pointer = A.POINTER.search(back);
    if (A.PROVISIONS.includes(first.low)) return sameProvision(cursor, pointer, first.start - back.length);
    const kind = own(A.KINDS, first.low);
    if (kind === null || (pointer === null && !A.DEFINITE.some(tail => first.low.endsWith(tail)))) return null;
    const start = pointer ? first.start - back.length + pointer.index : first.start;
    let anchor = Anchor.THE_ACT;
    if (pointer) anchor = A.THIS.includes(pointer[1]) ? Anchor.THIS_ACT : Anchor.SAME_ACT;
    cursor.at += 1;
    const backAt = cursor.at;
    cursor.skipSign(",");
    const group = readChain(cursor) || (kind === Kind.GUIDANCE ? readPoints(cursor) : null);
    if (group === null || group.term !== null) {
      cursor.at = backAt;
      if (kind !== Kind.LAW || !(pointer || (first.low === "loven" && A.UNDER_THE_ACT.search(back)))) return null;
      return Mention(anchor, kind, start, first.end);
    }
    const drafts = beginAt(group.drafts, start);
    return Mention(anchor, kind, start, group.end, { drafts, notes: [...group.notes] });
  }

  function sameProvision(cursor, pointer, offset) {
    const first = cursor.peek();
    const start = pointer ? offset + pointer.index : first.start;
    cursor.at += 1;
    const group = new Group([Provision({ span: Span(start, first.end) })]);
    const tailed = readTail(cursor, group, "§");
    if (!tailed && (pointer === null || !["bestemmelse", "bestemmelses", "paragraf"].includes(first.low))) return null;
    return Mention(Anchor.SAME_PROVISION, Kind.LAW, start, cursor.end(), { drafts: group.drafts });
  }

  function readLevel(cursor) {
    if (cursor.peek().low === "jf") cursor.skipWord("jf");
    const start = cursor.peek().start;
    const group = new Group([Provision({ span: Span(start, start) })]);
    if (!readTail(cursor, group, "§")) return null;
    const line = cursor.text.slice(Math.max(0, start - A.LOOK_BACK), start);
    if (A.STYKKE_HEADING.search(line) && A.CAPITAL.match(cursor.text, cursor.end())) return null;
    return Mention(Anchor.LEVEL, Kind.LAW, start, cursor.end(), { drafts: group.drafts, notes: [...group.notes] });
  }

  function readPartOf(cursor, names) {
    const start = cursor.at, begin = cursor.peek().start;
    const group = new Group([Provision({ span: Span(begin, begin) })]);
    if (readTail(cursor, group, "§") && (cursor.skipSign(","), cursor.skipWord("i", "af"))) {
      const whole = readWhole(cursor, names);
      if (whole !== null && whole.drafts.length === 1) {
        const inner = whole.drafts[0];
        const drafts = group.drafts.map(part => replace(inner, {
          stk: part.stk || inner.stk, nr: part.nr || inner.nr, litra: part.litra || inner.litra, pkt: part.pkt || inner.pkt, span: part.span,
        }));
        return replace(whole, { start: begin, drafts: stretchLast(drafts, whole.end) });
      }
    }
    cursor.at = start;
    return null;
  }

  function readWhole(cursor, names) {
    if (cursor.peek().sort === Sort.SECTION) {
      const mentions = bareMentions(cursor, names);
      return mentions.length === 1 && mentions[0].term === null ? mentions[0] : null;
    }
    const source = readSource(cursor, names);
    return source !== null ? lawMention(cursor, names, source) : null;
  }

  // --- starts.py ----------------------------------------------------------------------------------------------

  const S = constants("starts");

  function findStarts(text, low, names) {
    const starts = new Set();
    for (const core of S.INSIDE) for (const place of places(low, core)) starts.add(wordStart(low, place));
    for (const core of [...S.BEGINNING, ...names.otherWords(S.INSIDE)]) {
      for (const place of places(low, core)) if (!(place && isAlpha(low[place - 1]))) starts.add(place);
    }
    for (const [pattern, source] of [[S.LEVEL_OF, low], [S.JF_NR, low], [S.POINT_OF, low], [S.AGENCY, low], [S.BILL, text], [S.NUMBERED, low]]) {
      for (const hit of pattern.finditer(source)) if (begins(source, hit.index)) starts.add(hit.index);
    }
    for (const short of names.abbreviations()) {
      for (const place of places(text, short)) if (begins(text, place)) starts.add(place);
    }
    for (const place of beforeOrdinals(low)) starts.add(place);
    for (const place of signs(low, names)) starts.add(place);
    return [...starts].sort((one, other) => one - other);
  }

  function* places(text, core) {
    for (let place = text.indexOf(core); place >= 0; place = text.indexOf(core, place + 1)) yield place;
  }

  const begins = (text, place) => !(place && isAlnum(text[place - 1]));

  function wordStart(low, place) {
    const first = Math.max(0, place - S.LONGEST_WORD);
    while (place > first) {
      const before = low[place - 1];
      if (!(isAlpha(before) || (before === "-" && place > 1 && isAlpha(low[place - 2])))) break;
      place -= 1;
    }
    return place;
  }

  function* beforeOrdinals(low) {
    for (const place of places(low, "pkt")) {
      // One sign more than is searched, for the sign that may not stand before.
      const from = Math.max(0, place - S.LONGEST_ORDINALS), hit = S.ORDINAL_BEFORE.search(low.slice(Math.max(0, from - 1), place));
      if (hit !== null && hit.index + Math.max(0, from - 1) >= from) yield hit.index + Math.max(0, from - 1);
    }
  }

  function* signs(low, names) {
    for (const place of places(low, "§")) {
      yield place;
      const from = Math.max(0, place - 9), edge = Math.max(0, from - 1), hit = S.SHORT_BEFORE.search(low.slice(edge, place));
      if (hit !== null && hit.index + edge >= from && names.abbreviation(hit[1]) !== null) yield hit.index + edge;
    }
  }

  // --- grammar.py ---------------------------------------------------------------------------------------------

  const G = constants("grammar");

  function readMentions(folded, names) {
    const found = [], shaded = shades(folded.text).reverse();
    let done = 0, read = 0;
    for (const start of findStarts(folded.text, folded.low, names)) {
      if (start < done) continue;
      while (shaded.length && lastOf(shaded).end <= start) shaded.pop();
      const shade = shaded.length && lastOf(shaded).start <= start ? lastOf(shaded) : null;
      if (shade && !shade.soft) continue;
      for (const mention of readAt(folded, names, start, read >= G.MOST_PROVISIONS)) {
        if (shade && mention.anchor !== Anchor.NAMED) done = Math.max(done, mention.end);
        else if (mention.start >= done) {
          found.push(mention);
          read += mention.drafts.length;
          done = Math.max(mention.end, mention.stop);
        }
      }
    }
    return found;
  }

  function readAt(folded, names, start, endsOnly) {
    const cursor = new Cursor(folded.text, folded.low, start, endsOnly), first = cursor.peek();
    if (first.sort === Sort.SECTION || G.SECTION_WORDS.includes(first.low)) return bareMentions(cursor, names);
    if (startsWithAny(first.low, ["princip", "pa", "sm", "afgørelse"])) {
      const decisions = readDecisions(cursor);
      if (decisions.length) return decisions;
    }
    const mention = readWord(cursor, names);
    if (mention === null) return [];
    const foreign = G.FOREIGN.search(folded.low.slice(Math.max(0, start - G.LOOK_BACK), start));
    return [foreign ? replace(mention, { anchor: Anchor.SILENT }) : mention];
  }

  function readWord(cursor, names) {
    const first = cursor.peek();
    for (const reader of [readBill, readBillTitle, readAnaphor]) {
      const mention = reader(cursor);
      if (mention !== null) return mention;
      cursor.at = 0;
    }
    if (first.sort === Sort.NUMBER || ["nr", "litra", "stk", "st", "jf"].includes(first.low)) return readPartOf(cursor, names) || readLevel(cursor);
    const mention = shortMention(cursor, names) || chapterOf(cursor, names);
    if (mention !== null) return mention;
    const source = readEu(cursor, names) || readSource(cursor, names);
    return source !== null ? lawMention(cursor, names, source) : null;
  }

  C.readMentions = readMentions;
})(window.VV_CITAT);
