/* The engine of Udforsk: documents as bits in rows of whole numbers, so that a choice is a few ands and ors.
   Facets narrow together (and), values of one facet widen (or); a facet's own choices do not restrict its own counts.
   Pure: never touches the page. */
(function (w) {
  "use strict";
  const FORMAT = 1;

  // How many bits of a 32-bit number are set.
  function bit(v) {
    v -= (v >>> 1) & 0x55555555;
    v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
    return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }

  function aabn(d) {
    if (!d || d.format !== FORMAT) throw new Error("Udforskerens data hører til en anden udgave.");
    const antal = d.id.length, ord = (antal + 31) >>> 5;
    const tom = () => new Uint32Array(ord);
    const alt = tom();
    for (let i = 0; i < antal; i++) alt[i >>> 5] |= 1 << (i & 31);

    const facetter = d.facetter.map(f => {
      const nr = new Map(f.id.map((id, i) => [id, i]));
      const lister = f.dok.map(spring => {
        const ud = new Int32Array(spring.length);
        for (let i = 0, n = 0; i < spring.length; i++) ud[i] = n += spring[i];
        return ud;
      });
      // A value with few documents is counted fastest from its list, one with many from its bits.
      const bits = lister.map(l => l.length > ord ? saet(l) : null);
      return { navn: f.navn, titel: f.titel, id: f.id, ord: f.ord, under: f.under || "", over: f.over || null, nr, lister, bits };
    });
    const efterNavn = new Map(facetter.map(f => [f.navn, f]));
    // The name that can stand alone: a paragraph with its act.
    for (const f of facetter) {
      const o = f.under === "lov" ? efterNavn.get("lov") : null;
      f.lang = o ? f.ord.map((x, v) => (o.ord[o.nr.get(f.over[v])] || f.over[v]).replace(/ \([^)]*\)$/, "") + " " + x) : f.ord;
    }

    function saet(liste) {
      const b = tom();
      for (const n of liste) b[n >>> 5] |= 1 << (n & 31);
      return b;
    }
    function taelBit(b) { let n = 0; for (let i = 0; i < ord; i++) n += bit(b[i]); return n; }
    function taelVaerdi(f, v, grund) {
      const b = f.bits[v]; let n = 0;
      if (b) { for (let i = 0; i < ord; i++) n += bit(b[i] & grund[i]); return n; }
      for (const x of f.lister[v]) n += (grund[x >>> 5] >>> (x & 31)) & 1;
      return n;
    }
    function og(a, b) { const ud = tom(); for (let i = 0; i < ord; i++) ud[i] = a[i] & b[i]; return ud; }
    // A value that the data do not know has no documents: an old link must never show more than it asked for.
    function forening(f, valgte) {
      const ud = tom();
      for (const id of valgte) {
        const v = f.nr.get(id);
        if (v !== undefined) for (const x of f.lister[v]) ud[x >>> 5] |= 1 << (x & 31);
      }
      return ud;
    }

    /* valg: Map from the name of a facet to the chosen ids. raekke: numbers in rank order, or null without a text.
       The answer: numbers in order, how many of each force, and antal(facet) with the count of each value. */
    function svar(valg, raekke) {
      const bund = raekke ? saet(raekke) : alt;
      const aktive = [];
      valg.forEach((ider, navn) => { const f = efterNavn.get(navn); if (f && ider.size) aktive.push([f, forening(f, ider)]); });
      const alle = aktive.reduce((a, x) => og(a, x[1]), bund);
      const grund = f => aktive.some(x => x[0] === f) ? aktive.reduce((a, x) => x[0] === f ? a : og(a, x[1]), bund) : alle;
      const numre = [];
      if (raekke) { for (const n of raekke) if ((alle[n >>> 5] >>> (n & 31)) & 1) numre.push(n); }
      else for (let i = 0; i < ord; i++) for (let x = alle[i]; x; x &= x - 1) numre.push((i << 5) + 31 - Math.clz32(x & -x));
      const s = efterNavn.get("styrke"), styrker = {};
      s.id.forEach((id, v) => { styrker[id] = taelVaerdi(s, v, alle); });
      return {
        numre, styrker,
        antal(navn) { const f = efterNavn.get(navn), g = grund(f); return f.id.map((_, v) => taelVaerdi(f, v, g)); }
      };
    }

    // The values of a facet for each document.
    function kolonne(navn) {
      const f = efterNavn.get(navn), ud = Array.from({ length: antal }, () => []);
      f.lister.forEach((l, v) => { for (const n of l) ud[n].push(v); });
      return ud;
    }
    return { antal, facetter, efterNavn, svar, kolonne, taelBit };
  }

  w.VV_MOTOR = { aabn };
})(window);
