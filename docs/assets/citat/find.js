/* The citation parser in the browser, part 10 of 10: find.py, references.py and the spoken words of canonical.py.
   The way in: VV_CITAT.findCitations(text), toReferences(citations), asJson(references). Never throws, and gives the
   same bytes as `vejviser citat --json`. */
(function (C) {
  "use strict";
  const { DATA, Kind, Anchor, Provision, atSpan, isEmpty, placeKey, versionText, replace, LawNames } = C;

  // --- find.py ------------------------------------------------------------------------------------------------

  const NAMES = new LawNames(DATA.navne);

  function findCitations(text, { names = NAMES, context = null, asOf = null } = {}) {
    const folded = C.fold(text);
    let mentions = C.readMentions(folded, names);
    if (!mentions.length) return [];
    const layout = C.layOut(folded.text);
    mentions = C.joinVersions(folded, layout, mentions);
    if (asOf !== null) mentions = mentions.map(mention => ofDay(mention, names, asOf));
    const settled = new C.Reader(folded, layout, names, context).settle(mentions);
    return settled.map(([mention, finding]) => citation(folded, mention, finding));
  }

  function ofDay(mention, names, day) {
    if (!mention.acts.length) return mention;
    const acts = mention.acts.filter(act => names.act(act) === null || names.act(act).inForce(day));
    if (acts.length) return replace(mention, { acts });
    return replace(mention, { acts: [], anchor: Anchor.UNKNOWN, notes: [...mention.notes, `findes ikke pr. ${day}`] });
  }

  function citation(folded, mention, finding) {
    const span = folded.origin(mention.start, mention.end), versionSpan = mention.versionSpan;
    return {
      kind: mention.kind,
      act: folded.restore(finding.act),
      targets: mention.drafts.map(draft => target(folded, draft, finding)),
      version: mention.version,
      status: finding.status,
      term: folded.restore(mention.term),
      span,
      folded,
      versionSpan: versionSpan ? folded.origin(versionSpan.start, versionSpan.end) : null,
      rule: finding.rule,
      candidates: finding.candidates,
      notes: mention.notes.map(note => folded.restore(note)),
    };
  }

  function target(folded, draft, finding) {
    const span = folded.origin(draft.span.start, draft.span.end), above = finding.paragraf;
    if (draft.litra !== null) draft = replace(draft, { litra: folded.restore(draft.litra) });
    if (above === null) return atSpan(draft, span);
    const stk = draft.stk || (draft.stk === null && (draft.nr || draft.litra || draft.pkt) ? above.stk : null);
    if (isEmpty(draft)) return atSpan(above, span);
    return replace(draft, { afsnit: above.afsnit, kapitel: above.kapitel, paragraf: above.paragraf, stk, span });
  }

  // --- references.py ------------------------------------------------------------------------------------------

  function toReferences(citations) { return citations.flatMap(referencesOf); }

  /* One reference for each provision, in the fields and the order of the contract. */
  function referencesOf(found) {
    const version = found.version !== null ? versionText(found.version) : null;
    const act = found.kind !== Kind.DECISION ? found.act : null;
    const whole = found.folded.cut(found.span.start, found.span.end);
    const signs = found.span.end - found.span.start === whole.length ? whole : Array.from(whole);
    return (found.targets.length ? found.targets : [Provision({ span: found.span })]).map(place => {
      const start = place.span.start - found.span.start, cut = signs.slice(start, start + place.span.end - place.span.start);
      return {
        start: place.span.start,
        slut: place.span.end,
        tekst: typeof cut === "string" ? cut : cut.join(""),
        art: found.kind,
        "nøgle": canonicalKey(found.kind, found.act, place),
        lov: act,
        paragraf: place.paragraf,
        stk: place.stk,
        nr: place.nr,
        litra: place.litra,
        pkt: place.pkt,
        version,
        status: found.status,
      };
    });
  }

  function canonicalKey(kind, act, provision) {
    if (act === null) return null;
    if (kind === Kind.DECISION) return `ast:${act}`;
    const head = act.startsWith("vejledning ") ? `vej:${act.slice("vejledning ".length)}` : act;
    const place = placeKey(provision);
    return place ? `${head}|${place}` : head;
  }

  /* A list of references as json.dumps(…, ensure_ascii=False) writes it. */
  function asJson(references) {
    const one = r => `{${Object.entries(r).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(", ")}}`;
    return `[${references.map(one).join(", ")}]`;
  }

  // --- canonical.py: spoken -----------------------------------------------------------------------------------

  const spaced = paragraf => paragraf.replace(/^(.*?)([a-zæøå]*)$/, "$1 $2").trim();

  function spoken(act, p) {
    const parts = [
      p.afsnit ? `afsnit ${p.afsnit}` : "",
      p.kapitel ? `kapitel ${p.kapitel}` : "",
      p.artikel ? `artikel ${p.artikel}` : "",
      p.paragraf ? `paragraf ${spaced(p.paragraf)}` : "",
      p.stk ? `stykke ${p.stk}` : "",
      p.nr ? `nummer ${p.nr}` : "",
      p.litra ? `litra ${p.litra}` : "",
      p.pkt && !p.paragraf ? `punkt ${p.pkt}` : "",
      p.pkt && p.paragraf ? `${p.pkt}. punktum` : "",
    ];
    return `${act} ${parts.filter(part => part).join(", ")}`.trim();
  }

  Object.assign(C, { findCitations, toReferences, referencesOf, asJson, spoken, spaced });
})(window.VV_CITAT);
