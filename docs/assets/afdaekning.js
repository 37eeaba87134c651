/* The page of self-assessment: answers stay in this browser and are stored only on a click or a typed note. */
(function (w, d) {
  "use strict";
  const NAVN = "vejviser.afdaekning", TAL = ["ja", "delvist", "nej", "irrelevant", "mangler"];
  const ORD = { ja: "gør vi", delvist: "delvist", nej: "nej", irrelevant: "ikke relevant" };
  const A = w.VV_AFD, $ = (s, r) => (r || d).querySelector(s), $$ = (s, r) => Array.from((r || d).querySelectorAll(s));
  const felter = $$("[data-afd]"), status = $("[data-afd-status]"), boks = $("[data-afd-borte]");
  if (!A || !felter.length) return;
  const kodeAf = felt => felt.getAttribute("data-afd"), udgave = {};
  felter.forEach(f => { udgave[kodeAf(f)] = f.getAttribute("data-hash"); });
  let alt = { svar: {}, borte: [], spoerg: [] };

  function gem() { try { localStorage.setItem(NAVN, A.skriv(alt)); return true; } catch (e) { return false; } }
  // What cannot be read is put aside, so that the next answer does not write over it.
  function hentGemt() {
    let tekst = null;
    try { tekst = localStorage.getItem(NAVN); return tekst ? A.laes(tekst) : alt; } catch (e) {
      try { if (tekst) localStorage.setItem(NAVN + ".ulaeselig", tekst); } catch (x) { /* no room: the old text stays until the first answer */ }
      return { ...alt, fejl: Boolean(tekst) };
    }
  }
  function ny(svar) { const f = A.flet(svar.svar, svar.borte, udgave); alt = { svar: f.svar, borte: f.borte, spoerg: f.spoerg }; }

  function visFelt(felt) {
    const kode = kodeAf(felt), s = alt.svar[kode], aendret = alt.spoerg.includes(kode), flyttet = $("[data-afd-flyttet]", felt);
    $$("input[type=radio]", felt).forEach(x => { x.checked = Boolean(s) && x.value === s.valg; });
    $("[data-afd-note]", felt).value = s ? s.note : "";
    $("[data-afd-rolle]", felt).value = s ? s.rolle : "";
    $("[data-afd-aendret]", felt).hidden = !aendret;
    flyttet.hidden = !(s && s.fra);
    flyttet.textContent = s && s.fra ? "Anvisningen havde nummer " + s.fra + ", da I svarede. Svaret er flyttet med." : "";
    return s && s.valg && !aendret ? s.valg : "mangler";
  }
  function vis(besked) {
    const tal = {}, sum = Object.fromEntries(TAL.map(n => [n, 0]));
    felter.forEach(felt => { const r = felt.getAttribute("data-r"), t = (tal[r] = tal[r] || Object.fromEntries(TAL.map(n => [n, 0]))); t[visFelt(felt)] += 1; });
    $$("[data-afd-sum]").forEach(tr => { const t = tal[tr.getAttribute("data-afd-sum")], td = $$("td", tr); TAL.forEach((n, i) => { td[i].textContent = t[n]; sum[n] += t[n]; }); });
    $("ul", boks).replaceChildren(...alt.borte.map(s => { const li = d.createElement("li"); li.textContent = [s.kode + ": " + (ORD[s.valg] || "intet svar"), s.note, s.rolle].filter(Boolean).join(". "); return li; }));
    boks.hidden = !alt.borte.length;
    const antal = felter.length, svaret = TAL.slice(0, 4).map(n => sum[n] + " " + ORD[n]).join(", ");
    status.textContent = [besked, (antal - sum.mangler) + " af " + antal + " besvaret: " + svaret + ".", alt.spoerg.length ? alt.spoerg.length + " er ændret og skal besvares igen." : ""].filter(Boolean).join(" ");
  }
  function saet(kode, del, vaerdi) {
    const s = { ...(alt.svar[kode] || { valg: "", hash: udgave[kode], note: "", rolle: "" }), [del]: vaerdi };
    if (del === "valg") { s.hash = udgave[kode]; delete s.fra; alt.spoerg = alt.spoerg.filter(k => k !== kode); }
    alt.svar[kode] = s;
    vis(gem() ? "Gemt i denne browser." : "Browseren kan ikke gemme. Hent svarene som fil.");
  }
  felter.forEach(felt => {
    const kode = kodeAf(felt);
    felt.addEventListener("click", e => { if (e.target.type === "radio") saet(kode, "valg", e.target.value); });
    $("[data-afd-bekraeft]", felt).addEventListener("click", () => { const s = alt.svar[kode]; saet(kode, "valg", s ? s.valg : ""); $("input:checked", felt)?.focus(); });
    felt.addEventListener("change", e => {
      const del = e.target.hasAttribute("data-afd-note") ? "note" : e.target.hasAttribute("data-afd-rolle") ? "rolle" : "";
      if (!del) return;
      if (A.personnummer(e.target.value)) status.textContent = "Ikke gemt: teksten ved " + kode + " ligner et cpr-nummer. Fjern det, og skriv igen.";
      else saet(kode, del, e.target.value);
    });
  });
  $("[data-afd-hent]").addEventListener("click", () => {
    const a = d.createElement("a"), url = URL.createObjectURL(new Blob([A.skriv(alt)], { type: "application/json" }));
    a.href = url; a.download = "vejviser-afdaekning.json"; d.body.appendChild(a); a.click(); a.remove();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  });
  $("[data-afd-laes]").addEventListener("change", e => {
    const fil = e.target.files[0], laeser = new FileReader();
    if (!fil) return;
    laeser.onload = () => {
      let nye = null;
      try { nye = A.laes(laeser.result); } catch (x) { status.textContent = "Filen kan ikke læses. Vælg en fil, der er hentet fra denne side. Svarene her er ikke ændret."; return; }
      ny(A.saml(alt, nye));
      vis(gem() ? "Filen er læst." : "Filen er læst, men browseren kan ikke gemme den.");
    };
    laeser.readAsText(fil); e.target.value = "";
  });
  $("[data-afd-slet]").addEventListener("click", () => {
    if (!w.confirm("Slet alle svar i denne browser?")) return;
    alt = { svar: {}, borte: [], spoerg: [] };
    try { localStorage.removeItem(NAVN); } catch (e) { /* nothing was stored */ }
    vis("Alle svar er slettet.");
  });
  const gemt = hentGemt();
  ny(gemt);
  vis(gemt.fejl ? "De gemte svar kunne ikke læses. De er lagt til side i browseren og ikke slettet." : "");
})(window, document);
