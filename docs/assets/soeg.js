/* Search on every page: the dialog in the header, and VV_SOEGNING, which hands the engine to the page Udforsk.
   Classic script, nothing is fetched, works on file://. Engine and index load as scripts when a search field has focus. */
(function (w, d) {
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
  const FOERST = 10, LOVE = 2;

  // ---- The engine
  let motor = null, fejl = false;
  const venter = [];
  function hent(saa) {
    if (motor) { saa(); return; }
    venter.push(saa);
    if (venter.length > 1) return;
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
    try { motor = w.VV_RANG.aabn(w.VV_SOEG); performance.mark("vv-soeg-klar"); } catch (e) { fejl = true; }
    slip();
  }
  function slip() { const alle = venter.splice(0); alle.forEach(f => f()); }

  // ---- Parts of a row
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
    const skilt = el("span", "vv-status vv-status--" + klasse, ikon(tegn), el("span", "", ord));
    return motor.dok.lov[n].includes("; ") ? el("span", "", "mindst én: ", skilt) : skilt; // of several laws, the weakest
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
    const start = w.VV_SPROG.tokens(tekst.normalize("NFC")).map(t => t.form.slice(0, 3)).filter(s => s.length === 3), ud = [];
    motor.dok.type.forEach((t, n) => { if (t === "begreb" && start.some(s => motor.dok.titel[n].toLowerCase().startsWith(s))) ud.push(n); });
    const links = ud.slice(0, 5).map(n => { const a = el("a", "", motor.dok.titel[n]); a.href = rod + motor.dok.url[n]; return a; });
    const alle = el("a", "", "Se alle ord"); alle.href = rod + "begreber/index.html";
    return ["Nærmeste ord: ", ...links.flatMap(a => [a, ", "]), alle];
  }
  const erstat = (tekst, fra, til) => tekst.replace(new RegExp(fra.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "i"), til);

  // ---- The dialog
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
      alle.href = rod + "udforsk.html" + (q ? "?q=" + encodeURIComponent(q) : "");
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
    // The files are asked for first: they are read while the dialog is laid out, and already while a button is held down.
    function aabn(fra) { retur = fra; hent(() => { sidst = null; vis(); }); if (!dialog.open) dialog.showModal(); felt.focus(); }
    $$("[data-soeg]").forEach(b => {
      b.addEventListener("pointerdown", () => hent(() => {}), { once: true });
      b.addEventListener("click", () => aabn(b));
    });
    $("[data-luk]", dialog).addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", e => { if (e.target === dialog) dialog.close(); });
    dialog.addEventListener("close", () => { if (retur && retur.isConnected) retur.focus(); });
    felt.addEventListener("input", vis);
    dialog.addEventListener("keydown", e => {
      if (e.key === "Escape") { e.preventDefault(); dialog.close(); return; } // a search field would only empty itself
      if (e.key !== "ArrowDown" && e.key !== "ArrowUp") return;
      const links = $$("a", liste), nu = links.indexOf(d.activeElement), ny = nu + (e.key === "ArrowDown" ? 1 : -1);
      if (!links.length || (nu < 0 && e.key === "ArrowUp")) return;
      e.preventDefault(); (ny < 0 ? felt : links[Math.min(ny, links.length - 1)]).focus();
    });
    d.addEventListener("keydown", e => { if ((e.ctrlKey || e.metaKey) && !e.shiftKey && !e.altKey && e.key.toLowerCase() === "k") { e.preventDefault(); aabn(d.activeElement); } });
  }
  // The fields of the dialog and of the front page have the engine ready while the reader types; a citation goes straight to its page.
  $$('form[role="search"]').forEach(form => {
    const felt = $('input[name="q"]', form);
    felt.addEventListener("focus", () => hent(() => {}), { once: true });
    form.addEventListener("submit", e => {
      const til = motor && felt.value.trim() ? hvorhen(motor.spoerg(felt.value.trim())) : "";
      if (til) { e.preventDefault(); if (dialog && dialog.open) dialog.close(); location.href = til; }
    });
  });

  w.VV_SOEGNING = { hent, menteDu, naereBegreber, erstat, get motor() { return motor; }, get fejl() { return fejl; } };
})(window, document);
