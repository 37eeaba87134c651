/* The citation parser in the browser, part 7 of 10: versions.py, binding.py, bare.py, shorts.py, anaphora.py. An act
   tied to its provisions by the words themselves; everything further away is context. */
(function (C) {
  "use strict";
  const { constants, Kind, Anchor, Sort, Span, sameSpan, Provision, atSpan, Version, versionText, Mention, Group, replace, extend } = C;
  const { kindOf, readNumbered, readNumberAndWhen, readAfter, readShort, skipAlias, readChain, readNumbers } = C;
  const { readPoints, countsSomething } = C;
  const lastOf = list => list[list.length - 1];

  // --- versions.py --------------------------------------------------------------------------------------------

  const V = constants("versions");
  const OPENERS = new Set(V.OPENERS);
  const AMENDED = [["med", "senere", "ændringer"], ["som", "senere", "ændret"], ["med", "tilhørende", "ændringer"]];

  function takeVersion(cursor, names, act, notes) {
    const start = cursor.peek().start;
    const found = readVersion(cursor, names, act);
    if (found === null) return [null, null];
    extend(notes, found[1]);
    return [found[0], Span(start, cursor.end())];
  }

  function readVersion(cursor, names, actId) {
    if (!OPENERS.has(cursor.peek().low)) return null;
    const start = cursor.at, comma = cursor.skipSign(","), paren = cursor.skipSign("(");
    let said = 0;
    while (cursor.skipWord("jf", "jfr", "jvf", "cf")) {
      said += 1;
      cursor.skipSign(",");
    }
    const found = readVersionNumber(cursor, names, actId, said === 0);
    if (found === null || (said === 0 && !(paren || comma || found[0].kind === "LBK"))) {
      cursor.at = start;
      return null;
    }
    skipAmended(cursor);
    if (paren) cursor.skipSign(")");
    return found;
  }

  function readVersionNumber(cursor, names, actId, direct) {
    const token = cursor.peek();
    if (token.sort === Sort.NUMBER || (token.low === "nr" && !direct)) return direct ? null : readPlainVersion(cursor, names, actId);
    const cited = kindOf(token.low);
    if (!["LBK", "LOV", "BEK"].includes(cited) || token.broken) return null;
    const source = readNumbered(cursor, names);
    if (source === null) return null;
    const own_ = actId !== null && source.acts.includes(actId);
    if (source.version === null || (cited === "BEK" && !own_) || (cited === "LOV" && direct && !own_)) return null;
    const stranger = cited === "LBK" && source.acts.length > 0 && actId !== null && !own_;
    const notes = stranger ? [`${versionText(source.version)} hører til ${source.acts[0]}`] : [];
    return [source.version, [...source.notes, ...notes]];
  }

  function readPlainVersion(cursor, names, actId) {
    const found = readNumberAndWhen(cursor);
    if (found === null || found[1].date === null) return null;
    const [number, when] = found;
    const editions = new Map(names.numbered(Kind.LAW, number, when.year));
    if (actId === null || (editions.size && !editions.has(actId))) return null;
    const edition = editions.get(actId);
    return [Version(edition ? edition[0] : "LBK", number, when.year, when.date), ["art og nr. mangler"]];
  }

  function skipAmended(cursor) {
    for (const phrase of AMENDED) {
      const comma = cursor.isSign(",") ? 1 : 0;
      if (phrase.every((word, at) => cursor.peek(comma + at).low === word)) {
        cursor.at += comma + phrase.length;
        return;
      }
    }
  }

  function joinVersions(folded, layout, mentions) {
    const joined = [];
    for (const mention of mentions) {
      const at = isLateVersion(folded, mention) ? owner(joined, layout, mention) : null;
      if (at === null) joined.push(mention);
      else joined[at] = replace(joined[at], { version: mention.version || joined[at].version, versionSpan: Span(mention.start, mention.end) });
    }
    return joined;
  }

  function isLateVersion(folded, mention) {
    if (mention.drafts.length || mention.acts.length !== 1 || mention.anchor !== Anchor.NAMED) return false;
    if (mention.version === null && mention.kind !== Kind.ORDER) return false;
    return V.JF_BEFORE.search(folded.low.slice(Math.max(0, mention.start - V.LOOK_BACK), mention.start)) !== null;
  }

  function owner(before, layout, mention) {
    const block = layout.at(mention.start).number;
    for (let at = before.length - 1; at >= 0; at--) {
      if (layout.at(before[at].start).number !== block) return null;
      if (sameActs(before[at].acts, mention.acts)) return before[at].version === null ? at : null;
    }
    return null;
  }

  const sameActs = (one, other) => one.length === other.length && one.every((act, at) => act === other[at]);

  // --- binding.py ---------------------------------------------------------------------------------------------

  const B = constants("binding");

  function lawMention(cursor, names, source) {
    const act = source.acts.length ? source.acts[0] : null;
    const notes = [...source.notes];
    let version = source.version, versionSpan = null;
    const known = source.anchor === Anchor.NAMED;
    for (let times = cursor.peek().sort !== Sort.SECTION ? 2 : 0; times > 0; times--) {
      skipAlias(cursor);
      if (version === null && known) [version, versionSpan] = takeVersion(cursor, names, act, notes);
    }
    const group = readProvisions(cursor, names, source);
    let drafts = [], end = source.end;
    if (group !== null) {
      end = group.term === null ? lastOf(group.drafts).span.end : cursor.end();
      drafts = stretchLast(group.drafts, end);
      extend(notes, group.notes);
      drafts = stretchFirst(cursor, drafts, source);
      if (version === null && known) {
        const back = cursor.at;
        skipAlias(cursor);
        [version, versionSpan] = takeVersion(cursor, names, act, notes);
        if (version === null) cursor.at = back;
      }
    } else if (source.weak) return Mention(Anchor.SILENT, source.kind, source.start, source.end, { stop: cursor.end() });
    if (source.anchor === Anchor.UNKNOWN && !source.numbered) {
      [source, version] = takeIdentity(cursor, names, source);
      if (source.anchor === Anchor.UNKNOWN && !drafts.length) return Mention(Anchor.SILENT, source.kind, source.start, source.end, { stop: cursor.end() });
    }
    return Mention(
      source.acts.length || source.key ? Anchor.NAMED : source.anchor,
      group !== null && group.term !== null ? Kind.TERM : source.kind,
      source.start, end,
      { acts: source.acts, key: source.key, drafts, version, versionSpan, term: group !== null ? group.term : null, stop: cursor.end(), notes },
    );
  }

  function takeIdentity(cursor, names, source) {
    const start = cursor.at;
    cursor.skipSign(",");
    if (cursor.skipWord("jf", "jfr")) {
      const found = readNumbered(cursor, names);
      if (found !== null && found.kind === source.kind) return [replace(source, { acts: found.acts, key: found.key, anchor: found.anchor }), found.version];
    }
    cursor.at = start;
    return [source, null];
  }

  function readProvisions(cursor, names, source) {
    const start = cursor.at, comma = cursor.skipSign(","), paren = !comma && cursor.skipSign("(");
    if (!(comma || paren)) cursor.skipSign(":", "-");
    if (B.POINTED.includes(source.kind)) cursor.skipWord("jf", "særligt", "se");
    if (cursor.peek().broken) {
      cursor.at = start;
      return null;
    }
    let group = readChain(cursor, false);
    if (group === null && B.POINTED.includes(source.kind)) group = readPoints(cursor);
    if (group === null) {
      cursor.at = start;
      return null;
    }
    if (group.term !== null && group.parts.length) return cutLastPart(cursor, group);
    if (followedBySource(cursor, names)) {
      if (group.parts.length) return cutLastPart(cursor, group);
      if (comma && !source.genitive) {
        cursor.at = start;
        return null;
      }
    }
    if (paren) cursor.skipSign(")");
    return group;
  }

  function cutLastPart(cursor, group) {
    const cut = lastOf(group.parts), place = group.drafts[cut - 1].span.end;
    while (cursor.at && cursor.tokens[cursor.at - 1].end > place) cursor.at -= 1;
    return new Group(group.drafts.slice(0, cut), group.notes, { end: place });
  }

  const BETWEEN_NAME_AND_SIGN = /[^ \n,:(\-*]/;

  function stretchFirst(cursor, drafts, source) {
    const first = drafts[0].span;
    if (BETWEEN_NAME_AND_SIGN.test(cursor.low.slice(source.end, first.start))) return drafts;
    return beginAt(drafts, source.start);
  }

  function beginAt(drafts, start) {
    const first = drafts[0].span, span = Span(start, first.end);
    return drafts.map(draft => (sameSpan(draft.span, first) ? atSpan(draft, span) : draft));
  }

  function stretchLast(drafts, end) {
    const last = lastOf(drafts).span, span = Span(last.start, end);
    return drafts.map(draft => (sameSpan(draft.span, last) ? atSpan(draft, span) : draft));
  }

  function followedBySource(cursor, names) {
    const start = cursor.at, found = readAfter(cursor, names);
    cursor.at = start;
    return found !== null;
  }

  // --- shorts.py ----------------------------------------------------------------------------------------------

  const S = constants("shorts");

  function shortMention(cursor, names) {
    const start = cursor.at, source = readShort(cursor, names);
    if (source === null) return null;
    const number = cursor.peek();
    if (number.sort === Sort.NUMBER && !number.broken && number.low.length < 4) { // a year is no §
      const group = new Group([], [], { nouns: false });
      if (readDotted(cursor, group) || (readNumbers(cursor, group, "§", number.start) && !countsSomething(cursor))) {
        const drafts = stretchFirst(cursor, group.drafts, source);
        return Mention(Anchor.NAMED, source.kind, source.start, group.end, { acts: source.acts, drafts, stop: group.end });
      }
      cursor.at = start;
      return null;
    }
    const mention = lawMention(cursor, names, source);
    const back = cursor.low.slice(Math.max(0, source.start - S.LOOK_BACK), source.start);
    if (mention.drafts.length || mention.version || S.BEFORE_SHORT.search(back)) return mention;
    cursor.at = start;
    return null;
  }

  function readDotted(cursor, group) {
    const number = cursor.peek(), stk = cursor.peek(2);
    if (!(cursor.isSign(".", 1) && cursor.peek(1).glued && stk.sort === Sort.NUMBER && stk.glued)) return false;
    if (stk.low.length > 2) return false; // 85.000 is an amount
    cursor.at += 3;
    group.drafts.push(Provision({ paragraf: number.low, stk: stk.low, span: Span(number.start, stk.end) }));
    group.end = stk.end;
    return true;
  }

  Object.assign(C, { takeVersion, joinVersions, lawMention, cutLastPart, beginAt, stretchLast, shortMention });
})(window.VV_CITAT);
