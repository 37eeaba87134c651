/* A choice as an address, a sentence, a list and CSV. Pure: text in, text out, never touches the page. */
(function (w) {
  "use strict";
  const STYRKER = ["skal", "bør", "kan"];
  const KOLONNER = ["id", "type", "styrke", "titel", "retningslinje", "kapitel", "lov", "loven i dag", "målgruppe", "aktør", "fase", "tema", "afgørelse", "kilde", "adresse"];

  // The state is the address: q, one parameter a facet (repeated for more values), and vis when more than the first page shows.
  function laes(soeg, facetter, side) {
    const p = new URLSearchParams(soeg), valg = new Map();
    for (const f of facetter) {
      const ider = p.getAll(f.navn).filter(Boolean);
      if (ider.length) valg.set(f.navn, new Set(ider));
    }
    const vis = parseInt(p.get("vis") || "", 10);
    return { q: (p.get("q") || "").trim(), valg, vis: vis > side ? vis : side };
  }
  function skriv(t, facetter, side) {
    const p = new URLSearchParams();
    if (t.q) p.set("q", t.q);
    for (const f of facetter) {
      valgte(t, f).forEach(id => p.append(f.navn, id));
    }
    if (t.vis > side) p.set("vis", String(t.vis));
    const s = p.toString();
    return s ? "?" + s : "";
  }
  // The same choice gives the same address: values in the order of the page, unknown ones last.
  function valgte(t, f) { return Array.from(t.valg.get(f.navn) || []).sort((a, b) => plads(f, a) - plads(f, b) || (a < b ? -1 : 1)); }
  function plads(f, id) { const n = f.nr.get(id); return n === undefined ? f.id.length : n; }

  function tal(n) { return String(n).replace(/\B(?=(\d{3})+$)/g, "."); }
  function status(antal, styrker) {
    const dele = STYRKER.filter(s => styrker[s]).map(s => tal(styrker[s]) + " " + s);
    if (dele.length && styrker.ingen) dele.push(tal(styrker.ingen) + " uden styrke");
    return (antal === 1 ? "1 resultat" : tal(antal) + " resultater") + (dele.length ? ": " + dele.join(", ") : "");
  }
  // The name of a value as it stands on the button that removes it.
  function navn(f, id) { const v = f.nr.get(id); return v === undefined ? f.titel + ": " + id + " (findes ikke)" : f.lang[v]; }
  function filtre(t, facetter) {
    const dele = t.q ? ["søgning »" + t.q + "«"] : [];
    for (const f of facetter) if (t.valg.has(f.navn)) dele.push(f.titel.toLowerCase() + ": " + valgte(t, f).map(id => navn(f, id)).join(" eller "));
    return dele.join("; ");
  }

  // The rows as a list to paste into a mail: force, code, title, law and status, link.
  function liste(raekker, hoved, link) {
    const ud = [hoved, link, ""];
    for (const r of raekker) {
      const lov = r.lov ? " (" + r.lov + (r.status ? "; i dag: " + r.status : "") + ")" : "";
      ud.push("- " + [r.styrke ? r.styrke.toUpperCase() : r.type, r.kode, r.titel].filter(Boolean).join(" ") + lov + "\n  " + r.adresse);
    }
    return ud.join("\n") + "\n";
  }
  // Semicolons and a BOM, so that a Danish Excel opens the file right; a cell can never become a formula.
  function celle(x) {
    const s = String(x === undefined || x === null ? "" : x), sikker = /^[=+\-@\t\r]/.test(s) ? "'" + s : s;
    return /[";\r\n]/.test(sikker) ? '"' + sikker.replace(/"/g, '""') + '"' : sikker;
  }
  function csv(raekker) {
    return "\ufeff" + [KOLONNER].concat(raekker).map(r => r.map(celle).join(";")).join("\r\n") + "\r\n";
  }

  w.VV_UDVALG = { laes, skriv, tal, status, valgte, navn, filtre, liste, csv, KOLONNER };
})(window);
