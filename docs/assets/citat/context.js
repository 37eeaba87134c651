/* The citation parser in the browser, part 9 of 10: context.py. Which act a mention means when the words beside it
   do not say. Two candidates give none; nothing crosses the border of a footnote. */
(function (C) {
  "use strict";
  const { constants, Kind, Status, Anchor, Role, Finding, Memory, fits } = C;

  const K = constants("context");

  /* Settles the mentions of one text, in order. */
  class Reader {
    constructor(folded, layout, names, context) {
      Object.assign(this, { folded, layout, names, context });
      this.blocks = new Map();
      this.sections = new Map();
      this.headings = new Map();
      this.text = new Memory();
      this.lawText = null;
      this.bareIn = new Map();
    }

    settle(mentions) {
      for (const mention of mentions) {
        if (mention.acts.length === 1 && (mention.kind === Kind.LAW || mention.kind === Kind.ORDER)) {
          this.text.note(mention.acts[0], mention.drafts, mention.after);
        }
        if (mention.anchor === Anchor.BARE && mention.term === null) {
          C.extend(setdefault(this.bareIn, this.layout.at(mention.start).number, () => []), mention.drafts);
        }
      }
      const found = [];
      mentions.forEach((mention, at) => {
        const block = this.layout.at(mention.start);
        const here = setdefault(this.blocks, block.number, () => new Memory());
        const finding = this.settleOne(mention, block, here, mentions[at + 1] || null);
        if (finding !== null) {
          this.remember(mention, finding, block, here);
          found.push([mention, finding]);
        }
      });
      return found;
    }

    settleOne(mention, block, here, following) {
      switch (mention.anchor) {
        case Anchor.NAMED:
          return this.named(mention);
        case Anchor.SILENT:
          here.strangers = here.strangers || mention.drafts.length > 0;
          return null;
        case Anchor.HEADING:
          this.lawText = mention.drafts[0];
          return null;
        case Anchor.UNKNOWN:
          here.strangers = true;
          return Finding(null, Status.UNRESOLVED);
        case Anchor.BARE:
          return this.bare(mention, block, here);
        case Anchor.THE_ACT:
          return this.theAct(mention, block, here);
        case Anchor.SAME_ACT:
          if (here.lastAct === null) return Finding(null, Status.UNRESOLVED);
          return Finding(here.lastAct, Status.INHERITED, "samme lov");
        case Anchor.THIS_ACT:
          return this.thisAct(mention, block, here, following);
        default:
          return this.provision(mention, here);
      }
    }

    named(mention) {
      if (mention.term !== null) return Finding(mention.acts.length ? mention.acts[0] : null, Status.TERM);
      if (mention.key !== null) return Finding(mention.key, Status.NAMED);
      if (mention.acts.length > 1) return Finding(null, Status.UNRESOLVED, null, mention.acts);
      const act = this.names.act(mention.acts[0]);
      const broken = mention.drafts.filter(draft => act && !act.holds(draft.paragraf));
      if (broken.length) return Finding(null, Status.UNRESOLVED, "paragraffen findes ikke i loven", mention.acts);
      return Finding(mention.acts[0], Status.NAMED);
    }

    bare(mention, block, here) {
      if (mention.term !== null) return this.term(mention, here);
      if (mention.kind === Kind.EU) {
        const acts = here.topics.filter(act => this.names.act(act) && this.names.act(act).art === Kind.EU);
        return acts.length === 1 ? Finding(acts[0], Status.INHERITED, "samme afsnit") : null;
      }
      if (mention.drafts[0].paragraf === null) return this.chapter(mention, here);
      const fitting = fits(this.names, mention.drafts);
      const same = this.samePlace(here, mention.drafts);
      if (same !== null) return Finding(same, Status.INHERITED, "samme paragraf");
      const topics = here.topics.filter(act => fitting(act) && !this.is(act, ...K.WITHOUT_PARAGRAPHS));
      if (here.strangers) return Finding(null, Status.UNRESOLVED, null, topics);
      if (topics.length) return this.choose(topics, mention);
      const found = block.role !== Role.FOOTNOTE ? this.around(mention, block, fitting) : null;
      if (found) return found;
      if (this.context !== null) return Finding(this.context, Status.INHERITED, "sammenhæng");
      const famous = this.knownByNumber(mention.drafts);
      if (famous !== null) return Finding(famous, Status.INHERITED, "kendt paragraf");
      return Finding(null, Status.UNRESOLVED, null, [...here.asides]);
    }

    knownByNumber(drafts) {
      const acts = this.names.acts().filter(act => drafts.every(d => act.known_by_number.includes(d.paragraf)));
      return acts.length === 1 ? acts[0].id : null;
    }

    chapter(mention, here) {
      const between = this.folded.low.slice(here.lastEnd, mention.start);
      if (here.lastAct === null || !C.strip(between).startsWith("(") || between.includes(")")) return null;
      return Finding(here.lastAct, Status.INHERITED, "samme afsnit");
    }

    choose(topics, mention) {
      const acts = [...topics, ...(this.context && !topics.includes(this.context) ? [this.context] : [])];
      if (acts.length === 1) return Finding(acts[0], Status.INHERITED, "samme afsnit");
      const place = this.samePlace(this.text, mention.drafts);
      if (acts.includes(place)) return Finding(place, Status.INHERITED, "samme paragraf");
      return Finding(null, Status.UNRESOLVED, null, acts);
    }

    around(mention, block, fitting) {
      const heading = this.headings.get(block.section) || null, section = this.sections.get(block.section) || null;
      for (const memory of [section, this.text]) {
        let place = memory ? this.samePlace(memory, mention.drafts) : null;
        if (memory && place === null && mention.drafts.every(d => memory.places.has(d.paragraf))) {
          const mates = this.bareIn.get(block.number).filter(d => memory.places.has(d.paragraf));
          place = this.samePlace(memory, mates);
        }
        if (place !== null) return Finding(place, Status.INHERITED, "samme paragraf");
      }
      if (this.context !== null) return null;
      for (const [memory, rule] of [[heading, "overskrift"], [section, "samme afsnit"]]) {
        const acts = memory ? memory.topics.filter(a => fitting(a) && !this.is(a, ...K.WITHOUT_PARAGRAPHS)) : [];
        if (acts.length === 1) return Finding(acts[0], Status.INHERITED, rule);
        if (acts.length) return Finding(null, Status.UNRESOLVED, null, acts);
      }
      return null;
    }

    term(mention, here) {
      const place = this.samePlace(here, mention.drafts) || this.samePlace(this.text, mention.drafts);
      return Finding(place || this.names.term_act, Status.TERM);
    }

    theAct(mention, block, here) {
      let acts = [...here.topics, ...here.asides].filter(act => this.is(act, mention.kind));
      if (acts.length === 1 && !here.strangers) return Finding(acts[0], Status.INHERITED, "lovens");
      if (acts.length || here.strangers) {
        const same = this.samePlace(here, mention.drafts);
        if (same !== null) return Finding(same, Status.INHERITED, "samme paragraf");
        return mention.drafts.length ? Finding(null, Status.UNRESOLVED, null, acts) : null;
      }
      if (this.context !== null && this.is(this.context, mention.kind)) return Finding(this.context, Status.INHERITED, "sammenhæng");
      if (!mention.drafts.length) return null;
      if (block.role !== Role.FOOTNOTE) {
        for (const memory of [this.headings.get(block.section), this.sections.get(block.section)]) {
          acts = memory ? memory.topics.filter(act => this.is(act, mention.kind)) : [];
          if (acts.length === 1) return Finding(acts[0], Status.INHERITED, "lovens");
        }
      }
      return Finding(null, Status.UNRESOLVED, null, acts);
    }

    thisAct(mention, block, here, following) {
      if (this.context !== null) return Finding(this.context, Status.INHERITED, "sammenhæng");
      const heading = this.headings.get(block.section);
      if (heading && heading.topics.length === 1) return Finding(heading.topics[0], Status.INHERITED, "overskrift");
      const low = this.folded.low;
      let beside = null;
      if (following !== null && following.acts.length === 1 && K.COORDINATED.match(low.slice(mention.end, following.start))) beside = following.acts[0];
      const acts = [...here.topics, ...here.asides].filter(act => this.is(act, mention.kind));
      const others = acts.filter(act => act !== beside);
      if (beside !== null && others.length === 1) return Finding(others[0], Status.INHERITED, "denne lov");
      return Finding(null, Status.UNRESOLVED, null, others);
    }

    provision(mention, here) {
      const level = mention.anchor === Anchor.LEVEL, stk = mention.drafts[0].stk !== null;
      if (here.last !== null && !here.many) {
        const [act, draft] = here.last;
        return Finding(act, act !== null ? Status.INHERITED : Status.UNRESOLVED, level ? "stk." : "samme bestemmelse", [], draft);
      }
      if (level && this.lawText !== null && this.context !== null) return Finding(this.context, Status.INHERITED, "sammenhæng", [], this.lawText);
      return stk || !level ? Finding(null, Status.UNRESOLVED) : null;
    }

    remember(mention, finding, block, here) {
      const act = finding.act;
      if (mention.drafts.length && mention.anchor !== Anchor.LEVEL && mention.anchor !== Anchor.SAME_PROVISION) {
        here.last = [act, mention.drafts[mention.drafts.length - 1]];
        here.many = new Set(mention.drafts.map(draft => draft.paragraf)).size > 1;
      }
      if (act === null || mention.kind === Kind.DECISION || mention.kind === Kind.BILL) return;
      const aside = mention.after || mention.term !== null;
      here.note(act, mention.drafts, aside);
      here.lastEnd = mention.end;
      if (block.role !== Role.FOOTNOTE) setdefault(this.sections, block.section, () => new Memory()).note(act, mention.drafts, aside);
      if (block.role === Role.HEADING) setdefault(this.headings, block.section, () => new Memory()).note(act, mention.drafts, aside);
    }

    samePlace(memory, drafts) {
      let acts = null;
      for (const draft of drafts) {
        const known = memory.places.get(draft.paragraf || "") || [];
        acts = acts === null ? known : acts.filter(act => known.includes(act));
      }
      return acts !== null && acts.length === 1 ? acts[0] : null;
    }

    is(actId, ...kinds) {
      const act = this.names.act(actId);
      if (act !== null) return kinds.includes(act.art);
      return kinds.some(kind => actId.startsWith(C.own(K.UNLISTED, kind) ?? "\0"));
    }
  }

  function setdefault(table, key, make) {
    if (!table.has(key)) table.set(key, make());
    return table.get(key);
  }

  C.Reader = Reader;
})(window.VV_CITAT);
