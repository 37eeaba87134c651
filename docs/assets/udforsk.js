/* The page Udforsk: field, filters, results. The state is the address; the page is always drawn from it.
   Works from a folder: data and search are loaded as scripts, nothing is fetched. */
(function (w, d) {
  "use strict";
  const SIDE = 50, FOERST = 10, VENT = 120;
  const form = d.querySelector("[data-udforsk]"), rod = d.documentElement.getAttribute("data-rod") || "./";
  const $ = (s, r) => (r || d).querySelector(s), $$ = (s, r) => Array.from((r || d).querySelectorAll(s));
  if (!form) return;
  // Without data the tables show that otherwise stand there only without script; the text is the page's own.
  if (!w.VV_UDFORSK || !w.VV_MOTOR || !w.VV_UDVALG) {
    form.hidden = true;
    form.insertAdjacentHTML("afterend", $("[data-udforsk-alt]").textContent);
    return;
  }

  const data = w.VV_UDFORSK, U = w.VV_UDVALG, motor = w.VV_MOTOR.aabn(data), facetter = motor.facetter;
  const enkelt = navn => { const f = motor.efterNavn.get(navn), k = motor.kolonne(navn); return i => k[i].length ? f.id[k[i][0]] : ""; };
  const styrkeAf = enkelt("styrke"), typeAf = enkelt("type"), statusAf = enkelt("status");
  const felt = $("[name=q]", form), statusfelt = $("[data-status]"), liste = $("[data-resultater]"), flere = $("[data-flere]");
  const aktive = $("[data-aktive]"), intet = $("[data-intet]"), valgte = $("[data-valgte]"), mente = $("[data-mente]"), printlinje = $("[data-printlinje]");
  const stort = s => s.charAt(0).toUpperCase() + s.slice(1);
  let t = U.laes(location.search, facetter, SIDE), nu = null, ventende = 0, tegning = 0;

  /* Search: the same engine as in the header and on the command line, handed over by soeg.js, which stands last
     on every page; this script is deferred until then. */
  const soegning = w.VV_SOEGNING || { motor: null, fejl: true }, nummer = new Map(data.id.map((id, n) => [id, n]));
  let sidst = null;
  // From a text to numbers in rank order, with an excerpt for each.
  function ranger(q) {
    if (sidst && sidst.q === q) return sidst;
    const { dok, spoerg } = soegning.motor, s = spoerg(q), fra = new Map(), numre = [];
    for (const [n] of s.raekke) { const x = nummer.get(dok.id[n]); if (x !== undefined) { numre.push(x); fra.set(x, n); } }
    return (sidst = { q, svar: s, numre, samme: x => dok.samme[fra.get(x)], uddrag: x => s.uddrag(fra.get(x)), titel: x => s.titel(fra.get(x)) });
  }

  /* Filters: the boxes stand on the page; paragraphs and retningslinjer show under what is chosen. */
  const felter = new Map();
  facetter.forEach(f => felter.set(f.navn, new Map()));
  function husk(navn, input) { felter.get(navn).set(input.value, { input, valg: input.parentNode, tal: $(".vv-antal", input.parentNode), sidst: -1 }); }
  $$("[data-facet]").forEach(s => $$("input", s).forEach(i => husk(s.getAttribute("data-facet"), i)));
  function nyt(tag, klasse, tekst) { const x = d.createElement(tag); if (klasse) x.className = klasse; if (tekst) x.textContent = tekst; return x; }
  function undervalg(f, nye) {
    const over = motor.efterNavn.get(f.under), valgteOver = new Set(t.valg.get(f.under) || []);
    (t.valg.get(f.navn) || new Set()).forEach(id => { const v = f.nr.get(id); if (v !== undefined) valgteOver.add(f.over[v]); });
    felter.get(f.under).forEach((o, id) => {
      let boks = o.under;
      if (!boks && valgteOver.has(id)) {
        boks = o.under = nyt("fieldset", "vv-undervalg");
        boks.appendChild(nyt("legend", "vv-skjult", f.titel + ": " + over.ord[over.nr.get(id)]));
        f.id.forEach((x, v) => {
          if (f.over[v] !== id) return;
          const l = nyt("label", "vv-valg"), i = nyt("input");
          i.type = "checkbox"; i.name = f.navn; i.value = x;
          l.append(i, nyt("span", "vv-valg__t", f.ord[v]), nyt("span", "vv-antal"));
          boks.appendChild(l); husk(f.navn, i);
        });
        if (!$("input", boks)) { o.under = boks = null; return; }
        o.valg.after(boks);
        nye.push(boks);
      }
      if (boks) boks.hidden = !valgteOver.has(id);
    });
  }
  function tegnFiltre() {
    const nye = [];
    facetter.filter(f => f.under).forEach(f => undervalg(f, nye));
    for (const f of facetter) {
      const antal = nu.antal(f.navn), krydset = t.valg.get(f.navn);
      felter.get(f.navn).forEach((o, id) => {
        const paa = Boolean(krydset && krydset.has(id));
        if (o.input.checked !== paa) o.input.checked = paa;
        if (f.under && o.valg.parentNode.hidden) return; // not in sight now; gets its count when it is
        const n = antal[f.nr.get(id)];
        if (o.sidst !== n) { o.tal.textContent = U.tal(n); o.valg.classList.toggle("er-tom", n === 0); o.sidst = n; }
        const skjul = paa && o.valg.closest(".vv-flere");
        if (skjul) skjul.open = true;
      });
    }
    for (const boks of nye) { const x = $("input:checked", boks); if (x) boks.scrollTop = x.parentNode.offsetTop - boks.clientHeight / 2; }
    let antalValg = 0;
    t.valg.forEach(x => { antalValg += x.size; });
    valgte.textContent = antalValg ? antalValg + " valgt" : "";
    aktive.textContent = "";
    for (const f of facetter) U.valgte(t, f).forEach(id => {
      const li = nyt("li"), b = nyt("button", "vv-knap vv-knap--lille", U.navn(f, id) + " "), x = nyt("span", "", "×");
      b.type = "button"; x.setAttribute("aria-hidden", "true");
      b.append(x, nyt("span", "vv-skjult", " (fjern filteret)"));
      b.addEventListener("click", () => fjern(f.navn, id, li));
      li.appendChild(b); aktive.appendChild(li);
    });
    aktive.hidden = !antalValg;
  }
  function fjern(navn, id, li) {
    const plads = Array.from(aktive.children).indexOf(li);
    saet(navn, id, false);
    opdater("push");
    const knapper = $$("button", aktive);
    (knapper[Math.min(plads, knapper.length - 1)] || $("#resultater")).focus();
  }
  function saet(navn, id, paa) {
    const s = t.valg.get(navn) || new Set();
    if (paa) s.add(id); else s.delete(id);
    if (s.size) t.valg.set(navn, s); else t.valg.delete(navn);
    const under = facetter.find(f => f.under === navn);
    // What is chosen under something that is no longer chosen goes with it.
    if (!paa && under && t.valg.has(under.navn)) Array.from(t.valg.get(under.navn)).forEach(x => { if (under.over[under.nr.get(x)] === id) saet(under.navn, x, false); });
    t.vis = SIDE;
  }

  /* Results: force first. Signs are cloned from the page, all text is set as text. */
  const skilte = new Map($$("[data-m]", $("[data-mini]").content).map(x => [x.getAttribute("data-m"), x.firstElementChild]));
  const raekke = $("[data-raekke]").content.firstElementChild, kanlov = new Set(data.kanlov);
  const skilt = navn => skilte.has(navn) ? skilte.get(navn).cloneNode(true) : nyt("span", "vv-type", stort(navn));
  const adresse = n => data.sider[data.side[n]] + (data.anker[n] ? "#" + data.anker[n] : "");
  function maerket(p, u) {
    let fra = 0;
    for (const [a, b] of u.maerker) { if (a < fra) continue; p.append(u.tekst.slice(fra, a), nyt("mark", "", u.tekst.slice(a, b))); fra = b; }
    p.append(u.tekst.slice(fra));
  }
  // A rule that the source repeats: the later row names the first one.
  let regler = new Map();
  function sammeRegel(n, regel) {
    const foer = regel ? regler.get(regel) : "";
    if (regel && !foer) regler.set(regel, data.kode[n] || "»" + data.titel[n] + "«");
    return foer || "";
  }
  function tegnRaekke(n, fund) {
    const li = raekke.cloneNode(true), [s, midt, l] = li.children, [o, h, u] = midt.children, a = h.firstElementChild;
    const styrke = styrkeAf(n), type = typeAf(n), sted = data.steder[data.sted[n]], lov = data.love[data.lov[n]], status = statusAf(n);
    s.appendChild(styrke === "ingen" ? nyt("span", "vv-type", stort(type)) : skilt(styrke));
    if (data.kode[n]) o.append(nyt("span", "vv-kode", data.kode[n]));
    if (styrke !== "ingen") { o.append(stort(type)); if (sted) { const p = nyt("span", "", " · "); p.setAttribute("aria-hidden", "true"); o.append(p); } }
    o.append(sted);
    const tvilling = fund ? sammeRegel(n, fund.samme(n)) : "";
    if (tvilling) o.append(" (samme regel som " + tvilling + ")");
    li.setAttribute("data-id", data.id[n]);
    a.href = rod + adresse(n);
    const titel = fund ? fund.titel(n) : null;
    maerket(a, !titel ? { tekst: data.titel[n], maerker: [] } : titel.tekst === data.titel[n] ? titel : fund.uddrag(n));
    if (data.uddrag[n]) maerket(u, fund ? fund.uddrag(n) : { tekst: data.uddrag[n], maerker: [] }); else u.remove();
    if (lov) {
      const navne = lov.split("; "), flereLove = navne.length > 1, tekst = nyt("span", "", navne.slice(0, 3).join("; ") + (navne.length > 3 ? " og " + (navne.length - 3) + " til" : ""));
      tekst.setAttribute("translate", "no"); l.appendChild(tekst);
      if (status !== "ingen") { const x = nyt("span", "vv-tom", flereLove ? "mindst én: " : ""); x.appendChild(skilt(status)); l.appendChild(x); }
    } else if (kanlov.has(type)) l.appendChild(nyt("span", "vv-tom", "Ingen lov i kilden"));
    return li;
  }
  // The first rows are drawn at once, the rest right after: excerpts and marks cost more than the rest of the answer.
  function tilfoej(fund, fra, til) {
    const alle = d.createDocumentFragment();
    for (const n of nu.numre.slice(fra, til)) alle.appendChild(tegnRaekke(n, fund));
    liste.appendChild(alle);
  }
  function tegnListe(fund, til, straks) {
    const nr = ++tegning, foerst = straks ? til : Math.min(til, FOERST);
    liste.textContent = ""; regler = new Map();
    tilfoej(fund, 0, foerst);
    if (foerst < Math.min(til, nu.numre.length)) setTimeout(() => { if (nr === tegning) tilfoej(fund, foerst, til); }, 0);
  }
  const fundet = () => t.q && soegning.motor ? ranger(t.q) : null;
  // A word that the content does not have may be misspelt.
  function tegnMente(fund) {
    const rette = (fra, til) => { felt.value = t.q = soegning.erstat(t.q, fra, til); t.vis = SIDE; opdater("push"); felt.focus(); };
    mente.replaceChildren(...(fund ? soegning.menteDu(fund.svar, rette) : []));
    mente.hidden = !mente.firstChild;
  }
  // Nothing found: the filters may be to blame; else the nearest words of the field are a way on.
  function tegnIntet(fund) {
    intet.hidden = nu.numre.length > 0;
    if (fund && !fund.numre.length) intet.replaceChildren("Ingen resultater. Prøv et andet ord. ", ...soegning.naereBegreber(t.q));
    else intet.textContent = "Ingen resultater med de filtre. Fjern et filter, eller prøv et andet ord.";
  }
  function tegn(straks) {
    const fund = fundet();
    nu = motor.svar(t.valg, fund ? fund.numre : null);
    tegnFiltre(); tegnListe(fund, t.vis, straks); tegnMente(fund); tegnIntet(fund);
    const rest = nu.numre.length - t.vis, hvad = U.status(nu.numre.length, nu.styrker);
    statusfelt.textContent = hvad + (t.q && soegning.fejl ? " (søgningen kunne ikke hentes, så teksten er ikke brugt)" : "");
    flere.hidden = rest <= 0; flere.textContent = "Vis " + U.tal(Math.min(SIDE, rest)) + " flere (" + U.tal(Math.max(rest, 0)) + " tilbage)";
    printlinje.textContent = ["Udvalg fra Vejviser", U.filtre(t, facetter), hvad].filter(Boolean).join(". ") + ".";
  }
  function opdater(hvordan, straks) {
    const ny = location.pathname + U.skriv(t, facetter, SIDE);
    if (hvordan && ny !== location.pathname + location.search) {
      try { history[hvordan === "push" ? "pushState" : "replaceState"](null, "", ny.slice(location.pathname.length) || location.pathname); } catch (e) { /* the address cannot be written here; the page works all the same */ }
    }
    if (t.q && !soegning.motor && !soegning.fejl) { statusfelt.textContent = "Henter søgningen …"; soegning.hent(() => tegn()); return; }
    tegn(straks);
  }
  function fraAdresse() { t = U.laes(location.search, facetter, SIDE); felt.value = t.q; opdater(""); }

  form.addEventListener("change", e => { if (e.target.type === "checkbox") { saet(e.target.name, e.target.value, e.target.checked); opdater("push"); } });
  form.addEventListener("submit", e => { e.preventDefault(); clearTimeout(ventende); t.q = felt.value.trim(); t.vis = SIDE; opdater("push"); });
  felt.addEventListener("input", () => { clearTimeout(ventende); ventende = setTimeout(() => { const q = felt.value.trim(); if (q !== t.q) { t.q = q; t.vis = SIDE; opdater("replace"); } }, VENT); });
  felt.addEventListener("focus", () => { if (!soegning.motor && !soegning.fejl) soegning.hent(() => { if (t.q) tegn(); }); });
  $("[data-ryd]").addEventListener("click", () => { t.valg = new Map(); t.vis = SIDE; opdater("push"); });
  flere.addEventListener("click", () => { const fra = t.vis; t.vis += SIDE; opdater("replace", true); const li = liste.children[fra]; if (li) $("a", li).focus(); });
  w.addEventListener("popstate", fraAdresse);
  w.addEventListener("beforeprint", () => tegnListe(fundet(), nu.numre.length, true));
  w.addEventListener("afterprint", () => tegnListe(fundet(), t.vis));

  /* To take along: list, CSV, link. Always the whole choice, not only what is shown. */
  const fuld = n => new URL(rod + adresse(n), location.href).href;
  const love = n => data.love[data.lov[n]].replace(/\u00a0/g, " ");
  const ord = (navn, id) => { const f = motor.efterNavn.get(navn); return f.ord[f.nr.get(id)] || id; };
  function somTekst() {
    const raekker = nu.numre.map(n => ({
      styrke: styrkeAf(n) === "ingen" ? "" : styrkeAf(n), type: stort(typeAf(n)), kode: data.kode[n], titel: data.titel[n], lov: love(n),
      status: statusAf(n) === "ingen" ? "" : ord("status", statusAf(n)).toLowerCase(), adresse: fuld(n)
    }));
    return U.liste(raekker, printlinje.textContent, location.href);
  }
  function somCsv() {
    const alle = navn => { const f = motor.efterNavn.get(navn), k = motor.kolonne(navn); return n => k[n].map(v => f.ord[v]).filter(x => !/^Uden /.test(x)).join(", "); };
    const [r, kapitel, m, a, f, e, g] = ["r", "kapitel", "maalgruppe", "aktoer", "fase", "tema", "afgoerelse"].map(alle);
    return U.csv(nu.numre.map(n => [
      data.id[n], typeAf(n), styrkeAf(n) === "ingen" ? "" : styrkeAf(n), data.titel[n], r(n), kapitel(n), love(n),
      statusAf(n) === "ingen" ? "" : ord("status", statusAf(n)), m(n), a(n), f(n), e(n), g(n), data.kilde[n], fuld(n)
    ]));
  }
  $("[data-kopiliste]").addEventListener("click", e => w.VV_KOPIER(e.currentTarget, somTekst()));
  $("[data-csv]").addEventListener("click", () => {
    const a = d.createElement("a"), url = URL.createObjectURL(new Blob([somCsv()], { type: "text/csv;charset=utf-8" }));
    a.href = url; a.download = "vejviser-udvalg.csv"; d.body.appendChild(a); a.click(); a.remove();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  });

  if (w.matchMedia("(max-width: 56em)").matches) $("[data-filtre]").open = false;
  fraAdresse();
  w.VV_UDFORSKER = { motor, ranger, tilstand: () => t, numre: () => nu.numre, csv: somCsv, liste: somTekst, opdater };
})(window, document);
