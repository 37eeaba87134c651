/* Udforskerens motor: dokumenter som bit i rækker af hele tal, så et valg er få and-og-eller-regnestykker.
   Facetter virker sammen (og), valg i samme facet hver for sig (eller); en facets egne valg begrænser ikke dens egne tal.
   Ren: rører ikke siden. */
(function (w) {
  "use strict";
  const FORMAT = 1;

  // Antal bit i et 32-bit tal.
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
      // En værdi med få dokumenter tælles hurtigst fra sin liste, en med mange fra sine bit.
      const bits = lister.map(l => l.length > ord ? saet(l) : null);
      return { navn: f.navn, titel: f.titel, id: f.id, ord: f.ord, under: f.under || "", over: f.over || null, nr, lister, bits };
    });
    const efterNavn = new Map(facetter.map(f => [f.navn, f]));
    // Navnet, der kan stå alene: en paragraf med sin lov.
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
    // En værdi, som data ikke kender, giver ingen dokumenter: et gammelt link må aldrig vise mere, end det bad om.
    function forening(f, valgte) {
      const ud = tom();
      for (const id of valgte) {
        const v = f.nr.get(id);
        if (v !== undefined) for (const x of f.lister[v]) ud[x >>> 5] |= 1 << (x & 31);
      }
      return ud;
    }

    /* valg: Map fra facettens navn til valgte id'er. raekke: numre i rækkefølge fra søgningen, eller null uden søgetekst.
       Svaret: numre i rækkefølge, antal pr. styrke, og antal(facet) med tallet på hver værdi. */
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

    // Værdierne af en facet for hvert dokument.
    function kolonne(navn) {
      const f = efterNavn.get(navn), ud = Array.from({ length: antal }, () => []);
      f.lister.forEach((l, v) => { for (const n of l) ud[n].push(v); });
      return ud;
    }
    return { antal, facetter, efterNavn, svar, kolonne, taelBit };
  }

  w.VV_MOTOR = { aabn };
})(window);
