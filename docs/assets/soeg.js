/* Søgning på siden: dialogen i hovedet på alle sider og siden soeg.html. Klassisk script, ingen fetch, virker på file://.
   Motor og indeks hentes som scripts, når et søgefelt får fokus; rangeringen ligger i soeg-rang.js. */
(function (d) {
  "use strict";
  const $ = (s, r) => (r || d).querySelector(s), $$ = (s, r) => Array.from((r || d).querySelectorAll(s));
  const her = d.currentScript ? d.currentScript.src.replace(/[^/]*$/, "") : "assets/";
  const rod = d.documentElement.getAttribute("data-rod") || "./";
  const DELE = ["soeg-sprog.js", "soeg-spoerg.js", "soeg-rang.js", "data/soegeindeks.js"];
  const KLASSE = { skal: "skal", "bør": "boer", kan: "kan" };
  const STATUS = {
    "gældende": ["gaelder", "gaeldende", "Gælder"], "ændret": ["aendret", "aendret", "Ændret"], omnummereret: ["aendret", "pil-ny", "Nyt nummer"],
    flyttet: ["aendret", "pil-ny", "Flyttet"], "ophævet": ["ophaevet", "ophaevet", "Ophævet"], ukendt: ["ukendt", "ukendt", "Ukendt"]
  };
  const JUMP = new Set(["paragraf", "vejledningspunkt", "afgørelse", "lov", "anvisning", "punkt", "retningslinje", "princip"]);
  const FOERST = 10, FLERE = 20, LOVE = 2;

  // ---- Motoren
  let motor = null, fejl = false;
  const venter = [];
  function hent(saa) {
    if (motor) { saa(); return; }
    venter.push(saa);
    if (venter.length > 1) return;
    const ark = d.createElement("link"); ark.rel = "stylesheet"; ark.href = her + "soeg.css"; d.head.appendChild(ark);
    let mangler = DELE.length;
    for (const navn of DELE) {
      const s = d.createElement("script");
      s.async = false; s.src = her + navn;
      s.onload = () => { mangler -= 1; if (!mangler) klar(); };
      s.onerror = () => { fejl = true; slip(); };
      d.head.appendChild(s);
    }
  }
  function klar() {
    try { motor = window.VV_RANG.aabn(window.VV_SOEG); performance.mark("vv-soeg-klar"); } catch (e) { fejl = true; }
    slip();
  }
  function slip() { const alle = venter.splice(0); alle.forEach(f => f()); }

  // ---- Dele af en række
  function el(navn, klasse, ...indhold) {
    const e = d.createElement(navn);
    if (klasse) e.className = klasse;
    e.append(...indhold.filter(x => x !== null && x !== ""));
    return e;
  }
  function ikon(navn) {
    const ns = "http://www.w3.org/2000/svg", s = d.createElementNS(ns, "svg"), u = d.createElementNS(ns, "use");
    const egenskaber = { "class": "vv-ikon", width: "16", height: "16", "aria-hidden": "true", focusable: "false" };
    for (const n of Object.keys(egenskaber)) s.setAttribute(n, egenskaber[n]);
    u.setAttribute("href", "#i-" + navn); s.appendChild(u);
    return s;
  }
  const stort = t => t.charAt(0).toUpperCase() + t.slice(1);
  function styrke(n) {
    const m = motor.dok.styrke[n];
    return KLASSE[m] ? el("span", "vv-styrke vv-styrke--" + KLASSE[m], ikon(KLASSE[m]), el("span", "", stort(m))) : el("span", "vv-type", stort(motor.dok.type[n]));
  }
  function status(n) {
    const s = motor.dok.status[n];
    if (!s) return null;
    const [klasse, tegn, ord] = STATUS[s] || ["ophaevet", "ophaevet", stort(s)];
    return el("span", "vv-status vv-status--" + klasse, ikon(tegn), el("span", "", ord));
  }
  function maerket(u) {
    const ud = []; let ved = 0;
    for (const [a, b] of u.maerker) { ud.push(u.tekst.slice(ved, a), el("mark", "", u.tekst.slice(a, b))); ved = b; }
    return ud.concat(u.tekst.slice(ved));
  }
  function lov(n) {
    const alle = motor.dok.lov[n] ? motor.dok.lov[n].split("; ") : [], rest = alle.length - LOVE;
    if (!alle.length) return null;
    const e = el("span", "", alle.slice(0, LOVE).join("; ") + (rest > 0 ? " og " + rest + " til" : "")); e.setAttribute("translate", "no");
    return e;
  }
  const kode = n => /^[0-9]+\.[0-9]/.test(motor.dok.id[n]) ? el("span", "vv-kode", motor.dok.id[n]) : null;
  const uddrag = (svar, n) => motor.dok.tekst[n] ? svar.uddrag(n) : null;
  function antal(raekke) {
    const skal = raekke.filter(r => motor.dok.styrke[r[0]] === "skal").length;
    return raekke.length ? raekke.length + (raekke.length === 1 ? " resultat, " : " resultater, ") + skal + " skal" : "Ingen resultater. Prøv et andet ord.";
  }
  function hvorhen(svar) {
    const g = svar.spm.grupper, f = svar.raekke[0];
    return svar.spm.love.length === 1 && g.length === 1 && f && JUMP.has(motor.dok.type[f[0]]) ? rod + motor.dok.url[f[0]] : "";
  }
  function menteDu(svar, kald) {
    const ord = Array.from(new Map(svar.instead.map(([fra, til]) => [til, fra])));
    if (!ord.length) return [];
    return ["Mente du ", ...ord.flatMap(([til, fra], i) => {
      const b = el("button", "vv-knap vv-knap--lille", "»" + til + "«"); b.type = "button";
      b.addEventListener("click", () => kald(fra, til));
      return i ? [" ", b] : [b];
    }), "?"];
  }
  function naereBegreber(tekst) {
    const start = window.VV_SPROG.tokens(tekst.normalize("NFC")).map(t => t.form.slice(0, 3)).filter(s => s.length === 3), ud = [];
    motor.dok.type.forEach((t, n) => { if (t === "begreb" && start.some(s => motor.dok.titel[n].toLowerCase().startsWith(s))) ud.push(n); });
    const links = ud.slice(0, 5).map(n => { const a = el("a", "", motor.dok.titel[n]); a.href = rod + motor.dok.url[n]; return a; });
    const alle = el("a", "", "Se alle ord"); alle.href = rod + "begreber/index.html";
    return ["Nærmeste ord: ", ...links.flatMap(a => [a, ", "]), alle];
  }
  const erstat = (tekst, fra, til) => tekst.replace(new RegExp(fra.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "i"), til);

  // ---- Dialogen
  const dialog = $("#soeg");
  if (dialog && dialog.showModal) {
    const felt = $("#soeg-felt", dialog), liste = $("[data-liste]", dialog), tal = $("[data-antal]", dialog), alle = $("[data-alle]", dialog);
    let retur = null, svar = null, sidst = null, siger;
    const sig = t => { clearTimeout(siger); siger = setTimeout(() => { tal.textContent = t; }, 250); };
    function raekke([n]) {
      const a = el("a", "", el("span", "vv-soeg__s", styrke(n)), el("span", "vv-soeg__t", kode(n), kode(n) ? " " : "", ...maerket(svar.titel(n))), el("span", "vv-soeg__l", lov(n), lov(n) ? " " : "", status(n)));
      const u = uddrag(svar, n);
      if (u) a.appendChild(el("span", "vv-soeg__u", ...maerket(u)));
      a.href = rod + motor.dok.url[n];
      const li = el("li", "", a);
      li.setAttribute("data-id", motor.dok.id[n]);
      return li;
    }
    function vis() {
      const q = felt.value.trim();
      alle.href = rod + "soeg.html" + (q ? "?q=" + encodeURIComponent(q) : "");
      if (fejl) { sig("Søgningen kunne ikke hentes."); return; }
      if (!motor || q === sidst) return;
      sidst = q; svar = q ? motor.spoerg(q) : null;
      const top = svar ? svar.raekke.slice(0, FOERST) : [];
      liste.replaceChildren();
      if (svar && svar.instead.length) liste.appendChild(el("p", "vv-soeg__hjaelp", ...menteDu(svar, (fra, til) => { felt.value = erstat(felt.value, fra, til); felt.focus(); vis(); })));
      if (svar && !top.length) liste.appendChild(el("p", "vv-soeg__hjaelp", ...naereBegreber(q)));
      if (top.length) liste.appendChild(el("ul", "", ...top.map(raekke)));
      liste.hidden = !liste.childNodes.length;
      if (svar) sig(antal(svar.raekke)); else { clearTimeout(siger); tal.textContent = ""; }
    }
    function aabn(fra) { retur = fra; if (!dialog.open) dialog.showModal(); felt.focus(); hent(() => { sidst = null; vis(); }); }
    $$("[data-soeg]").forEach(b => b.addEventListener("click", () => aabn(b)));
    $("[data-luk]", dialog).addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", e => { if (e.target === dialog) dialog.close(); });
    dialog.addEventListener("close", () => { if (retur && retur.isConnected) retur.focus(); });
    felt.addEventListener("input", vis);
    $("form", dialog).addEventListener("submit", e => {
      const til = svar && felt.value.trim() === sidst ? hvorhen(svar) : "";
      if (til) { e.preventDefault(); dialog.close(); location.href = til; }
    });
    dialog.addEventListener("keydown", e => {
      if (e.key === "Escape") { e.preventDefault(); dialog.close(); return; } // a search field would only empty itself
      if (e.key !== "ArrowDown" && e.key !== "ArrowUp") return;
      const links = $$("a", liste), nu = links.indexOf(d.activeElement), ny = nu + (e.key === "ArrowDown" ? 1 : -1);
      if (!links.length || (nu < 0 && e.key === "ArrowUp")) return;
      e.preventDefault(); (ny < 0 ? felt : links[Math.min(ny, links.length - 1)]).focus();
    });
    d.addEventListener("keydown", e => { if ((e.ctrlKey || e.metaKey) && !e.shiftKey && !e.altKey && e.key.toLowerCase() === "k") { e.preventDefault(); aabn(d.activeElement); } });
  }
  // Et søgefelt på selve siden (forsiden) henter motoren, mens der skrives.
  $$('form[role="search"] input[name="q"], [data-soegeside] input[name="q"]').forEach(i => i.addEventListener("focus", () => hent(() => {}), { once: true }));

  // ---- Siden soeg.html: hele tilstanden står i adressen
  const side = $("[data-soegeside]");
  if (side) {
    const felt = $('input[name="q"]', side), plads = $("[data-resultater]"), tegn = $("[data-status]"), intet = $("[data-intet]"), mente = $("[data-mente]"), flere = $("[data-flere]");
    let svar = null, vist = FOERST, regler = new Map();
    function samme(n) {
      const r = motor.dok.samme[n], foer = regler.get(r);
      if (r && !foer) regler.set(r, kode(n) ? motor.dok.id[n] : "»" + motor.dok.titel[n] + "«");
      return r && foer ? foer : "";
    }
    const valgt = navn => $$('input[name="' + navn + '"]:checked', side).map(x => x.value);
    const styrkeAf = n => motor.dok.styrke[n] || "ingen";
    const pas = (n, uden) => ["styrke", "type"].every(navn => { const v = valgt(navn); return navn === uden || !v.length || v.includes(navn === "type" ? motor.dok.type[n] : styrkeAf(n)); });
    function raekke([n]) {
      const a = el("a", "", ...maerket(svar.titel(n))), u = uddrag(svar, n), l = el("p", "vv-res__l", lov(n) || el("span", "vv-tom", "Ingen lov i kilden"), status(n));
      a.href = rod + motor.dok.url[n];
      const prik = el("span", "", "·"), over = el("p", "vv-res__o", kode(n), stort(motor.dok.type[n]), " ", prik, " ", motor.dok.sted[motor.dok.stednr[n]]), tvilling = samme(n);
      prik.setAttribute("aria-hidden", "true");
      if (tvilling) over.append(" (samme regel som " + tvilling + ")");
      const li = el("li", "", el("div", "vv-res__s", styrke(n)), el("div", "", over, el("h3", "", a), u ? el("p", "vv-res__u", ...maerket(u)) : null), l);
      li.setAttribute("data-id", motor.dok.id[n]);
      return li;
    }
    function typer() {
      const ramme = $("[data-typer]", side), navne = Array.from(new Set(motor.dok.type));
      if (!ramme || $("label", ramme)) return;
      for (const t of navne) {
        const i = d.createElement("input"), c = el("span", "vv-antal"); i.type = "checkbox"; i.name = "type"; i.value = t; c.setAttribute("data-tal", "type:" + t);
        ramme.appendChild(el("label", "vv-valg", i, el("span", "vv-valg__t", stort(t)), c));
      }
    }
    function fraAdressen() {
      const p = new URLSearchParams(location.search);
      felt.value = p.get("q") || "";
      $$('input[type="checkbox"]', side).forEach(x => { x.checked = p.getAll(x.name).includes(x.value); });
    }
    function tilAdressen() { try { history.replaceState(null, "", "?" + new URLSearchParams(new FormData(side))); } catch (e) { /* the address stays; the page works without */ } }
    function tael() {
      $$("[data-tal]", side).forEach(c => {
        const [navn, v] = c.getAttribute("data-tal").split(":");
        const n = svar ? svar.raekke.filter(([x]) => pas(x, navn) && (navn === "type" ? motor.dok.type[x] : styrkeAf(x)) === v).length : 0;
        c.textContent = n; c.parentNode.classList.toggle("er-tom", !n);
      });
      const antalValgte = valgt("styrke").length + valgt("type").length, v = $("[data-valgte]", side);
      if (v) v.textContent = antalValgte ? antalValgte + " valgt" : "";
    }
    function tegnResultater() {
      const alle = svar ? svar.raekke.filter(([n]) => pas(n)) : [], t = { skal: 0, "bør": 0, kan: 0 };
      alle.forEach(([n]) => { const m = motor.dok.styrke[n]; if (m in t) t[m] += 1; });
      regler = new Map();
      plads.replaceChildren(...alle.slice(0, vist).map(raekke));
      tegn.textContent = !svar ? "" : alle.length + (alle.length === 1 ? " resultat: " : " resultater: ") + t.skal + " skal, " + t["bør"] + " bør, " + t.kan + " kan";
      intet.hidden = !svar || alle.length > 0;
      if (svar && !svar.raekke.length) intet.replaceChildren("Ingen resultater. Prøv et andet ord. ", ...naereBegreber(felt.value));
      else intet.textContent = "Ingen resultater med de filtre. Fjern et filter, eller prøv et andet ord.";
      mente.replaceChildren(...(svar ? menteDu(svar, (fra, til) => { felt.value = erstat(felt.value, fra, til); opdater(true); }) : []));
      mente.hidden = !mente.childNodes.length;
      if (flere) { flere.hidden = alle.length <= vist; flere.textContent = "Vis " + Math.min(FLERE, alle.length - vist) + " flere"; }
      tael();
    }
    function opdater(skriv) {
      if (skriv) tilAdressen();
      hent(() => {
        if (fejl) { tegn.textContent = "Søgningen kunne ikke hentes."; return; }
        svar = felt.value.trim() ? motor.spoerg(felt.value) : null;
        tegnResultater();
      });
    }
    side.addEventListener("submit", e => { e.preventDefault(); vist = FOERST; opdater(true); });
    side.addEventListener("change", e => { if (e.target.type === "checkbox") { vist = FOERST; opdater(true); } });
    side.addEventListener("reset", () => setTimeout(() => { felt.value = felt.defaultValue = felt.getAttribute("data-nu") || ""; vist = FOERST; opdater(true); }, 0));
    felt.addEventListener("input", () => felt.setAttribute("data-nu", felt.value));
    addEventListener("popstate", () => { fraAdressen(); opdater(false); });
    if (flere) flere.addEventListener("click", () => { const fra = vist; vist += FLERE; tegnResultater(); const a = $$("h3 a", plads)[fra]; if (a) a.focus(); });
    const mindre = $("[data-filtre]", side);
    if (mindre && matchMedia("(max-width: 56em)").matches) mindre.open = false;
    hent(() => { if (motor) { typer(); fraAdressen(); felt.setAttribute("data-nu", felt.value); } opdater(false); });
  }
})(document);
