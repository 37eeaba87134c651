/* Answers of the self-assessment through a file and through a new release. Pure: data in, data out, never touches the page.
   An answer follows the content of its anvisning: unchanged it stays, under a new number it moves and says so, changed it
   is asked again, gone it is kept apart. Nothing is guessed about splits and merges: what is new has no answer. */
(function (w) {
  "use strict";
  const FORMAT = 1, VALG = ["ja", "delvist", "nej", "irrelevant"], KODE = /^\d{1,2}\.\d{1,2}$/, CPR = /(^|\D)\d{6}[- ]?\d{4}(?!\d)/;

  /* svar: { code: answer }, borte: [answer with its code], udgave: { code: hash } of this release.
     Gives { svar, borte, spoerg: codes to ask again }; an answer that moved says from where in `fra`. */
  function flet(svar, borte, udgave) {
    const her = {}, spoerg = [], steder = new Map();
    const alle = [...Object.keys(svar).map(kode => ({ ...svar[kode], kode })), ...borte];
    for (const kode of Object.keys(udgave)) steder.set(udgave[kode], [...(steder.get(udgave[kode]) || []), kode]);
    const sat = (kode, s) => { const { kode: fra, ...ren } = s; her[kode] = fra === kode ? ren : { ...ren, fra }; };
    const tilbage = alle.filter(s => { const staar = udgave[s.kode] === s.hash && !her[s.kode]; if (staar) sat(s.kode, s); return !staar; });
    const rest = tilbage.filter(s => {
      const [sted, flere] = steder.get(s.hash) || [];
      if (!sted || flere || her[sted]) return true;
      sat(sted, s);
      return false;
    });
    const uden = rest.filter(s => {
      if (!(s.kode in udgave) || her[s.kode] || borte.includes(s)) return true;
      sat(s.kode, s); spoerg.push(s.kode);
      return false;
    });
    return { svar: her, borte: uden, spoerg };
  }

  function et(s) {
    if (!s || typeof s !== "object" || (s.valg && !VALG.includes(s.valg))) return null;
    const ren = { valg: s.valg || "", hash: String(s.hash || ""), note: String(s.note || "").slice(0, 400), rolle: String(s.rolle || "").slice(0, 80) };
    return KODE.test(s.fra) ? { ...ren, fra: s.fra } : ren;
  }
  // A stored text or a file as answers; throws when it is something else.
  function laes(tekst) {
    const data = JSON.parse(tekst), ud = { svar: {}, borte: [] };
    if (!data || data.format !== FORMAT || !data.svar || typeof data.svar !== "object" || Array.isArray(data.svar)) throw new Error("form");
    for (const kode of Object.keys(data.svar)) { const s = et(data.svar[kode]); if (s && KODE.test(kode)) ud.svar[kode] = s; }
    for (const b of Array.isArray(data.borte) ? data.borte : []) { const s = et(b); if (s && KODE.test(b.kode)) ud.borte.push({ ...s, kode: b.kode }); }
    return ud;
  }
  const skriv = alt => JSON.stringify({ format: FORMAT, svar: alt.svar, borte: alt.borte }, null, 1);
  // The answers of a file go over the ones here, code by code; what is kept apart is kept from both.
  function saml(alt, nye) {
    const kendt = new Set(alt.borte.map(s => JSON.stringify(s)));
    return { svar: { ...alt.svar, ...nye.svar }, borte: [...alt.borte, ...nye.borte.filter(s => !kendt.has(JSON.stringify(s)))] };
  }
  w.VV_AFD = { flet, laes, skriv, saml, personnummer: tekst => CPR.test(tekst) };
})(window);
