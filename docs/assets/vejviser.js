/* Vejviser: small classic functions. Everything works from file://, and all content reads without. */
(function (d) {
  "use strict";
  var $ = function (s, r) { return (r || d).querySelector(s); };
  var $$ = function (s, r) { return Array.prototype.slice.call((r || d).querySelectorAll(s)); };
  var html = d.documentElement, rod = html.getAttribute("data-rod") || "./";

  // Menu: a real button, Esc closes, focus goes back.
  var knap = $("[data-menu]"), menu = $("#hovedmenu");
  function aaben() { return knap.getAttribute("aria-expanded") === "true"; }
  function saetMenu(on) { knap.setAttribute("aria-expanded", String(on)); menu.classList.toggle("er-aaben", on); $("span", knap).textContent = on ? "Luk" : "Menu"; }
  knap.addEventListener("click", function () { saetMenu(!aaben()); });
  d.addEventListener("keydown", function (e) { if (e.key === "Escape" && aaben() && !d.querySelector("dialog[open]")) { saetMenu(false); knap.focus(); } });

  // The outline is folded where there is little room, and unfolded again where there is more.
  var smal = matchMedia("(max-width: 68em)");
  function fold() { $$("[data-rail]").forEach(function (x) { x.open = !smal.matches; }); }
  if (smal.matches) { fold(); }
  smal.addEventListener("change", fold);

  // Colours: follows the device, light, dark. Stored only on click.
  var farver = $("[data-farver-knap]"), navne = { "": "følger enheden", lys: "lyse", moerk: "mørke" };
  function farveNavn() { $("[data-farver-tekst]").textContent = navne[html.getAttribute("data-farver") || ""]; }
  farver.addEventListener("click", function () {
    var r = ["", "lys", "moerk"], n = r[(r.indexOf(html.getAttribute("data-farver") || "") + 1) % 3];
    if (n) { html.setAttribute("data-farver", n); } else { html.removeAttribute("data-farver"); }
    try { if (n) { localStorage.setItem("vejviser.farver", n); } else { localStorage.removeItem("vejviser.farver"); } } catch (e) { /* storage is closed: the choice lasts for this page */ }
    farveNavn();
  });
  farveNavn();

  // Copy a text, a link to a place, the address. The button says what happened, to the eye and to a screen reader.
  function kopier(b, tekst) {
    var t = $("[data-tekst]", b), foer = t.getAttribute("data-foer") || t.textContent;
    t.setAttribute("data-foer", foer);
    function sig(ord) { t.setAttribute("role", "status"); t.textContent = ord; clearTimeout(b.vent); b.vent = setTimeout(function () { t.textContent = foer; t.removeAttribute("role"); }, 2500); }
    function gammel() {
      var x = d.createElement("textarea"), gik = false;
      x.value = tekst; x.style.position = "fixed"; x.style.top = "0"; d.body.appendChild(x); x.select();
      try { gik = d.execCommand("copy"); } catch (e) { gik = false; }
      x.remove(); b.focus({ preventScroll: true }); sig(gik ? "Kopieret" : "Kunne ikke kopiere");
    }
    if (navigator.clipboard && window.isSecureContext) { navigator.clipboard.writeText(tekst).then(function () { sig("Kopieret"); }, gammel); } else { gammel(); }
  }
  window.VV_KOPIER = kopier;
  $$("[data-kopi]").forEach(function (b) { b.addEventListener("click", function () { kopier(b, location.href.split("#")[0] + b.getAttribute("data-kopi")); }); });
  $$("[data-kopilink]").forEach(function (b) { b.addEventListener("click", function () { kopier(b, location.href); }); });
  $$("[data-print]").forEach(function (b) { b.addEventListener("click", function () { print(); }); });
  var foldet = [];
  addEventListener("beforeprint", function () { foldet = $$("details:not([open])"); foldet.forEach(function (x) { x.open = true; }); });
  addEventListener("afterprint", function () { foldet.forEach(function (x) { x.open = false; }); foldet = []; });

  // Previews of provisions and terms (WCAG 1.4.13): hover or a resting focus opens, Esc closes, the card
  // stays while it is pointed at, and it never lies on top of its own link.
  var kort, boks, ejer, aabner, lukker, nej;
  var STATUS = { "gældende": ["gaelder", "gaeldende", "Gælder"], "ændret": ["aendret", "aendret", "Ændret"], omnummereret: ["aendret", "pil-ny", "Nyt nummer"], flyttet: ["aendret", "pil-ny", "Flyttet"], "ophævet": ["ophaevet", "ophaevet", "Ophævet"], ukendt: ["ukendt", "ukendt", "Ukendt"] };
  var venter = null;
  function hent(saa) {
    if (window.VV_KORT) { kort = window.VV_KORT; saa(); return; }
    var i_gang = venter !== null;
    venter = saa;
    if (i_gang) { return; }
    var s = d.createElement("script");
    s.src = rod + "assets/data/kort.js";
    s.onload = function () { kort = window.VV_KORT; var v = venter; venter = null; if (v) { v(); } };
    s.onerror = function () { venter = null; };
    d.head.appendChild(s);
  }
  function linje(tag, tekst, klasse) { var p = d.createElement(tag); p.textContent = tekst; if (klasse) { p.className = klasse; } return p; }
  function maerke(navn) {
    var s = STATUS[navn], p = linje("span", "", "vv-status vv-status--" + s[0]), ns = "http://www.w3.org/2000/svg", svg = d.createElementNS(ns, "svg"), use = d.createElementNS(ns, "use");
    svg.setAttribute("class", "vv-ikon"); svg.setAttribute("width", "16"); svg.setAttribute("height", "16"); svg.setAttribute("aria-hidden", "true");
    use.setAttribute("href", "#i-" + s[1]); svg.appendChild(use); p.appendChild(svg); p.appendChild(linje("span", s[2]));
    return p;
  }
  function luk() { clearTimeout(aabner); clearTimeout(lukker); if (boks) { boks.remove(); boks = null; } if (ejer) { ejer.removeAttribute("aria-describedby"); ejer = null; } }
  function tegn(k) {
    var b = linje("div", "", "vv-kortvis");
    b.id = "kortvis"; b.setAttribute("role", "tooltip");
    b.appendChild(linje("b", k.titel)); b.appendChild(linje("p", k.tekst));
    if (STATUS[k.status]) {
      var p = linje("p", "I dag: ", "vv-kortvis__idag");
      p.appendChild(maerke(k.status));
      if (k.idag) { p.appendChild(d.createTextNode(" " + k.idag)); }
      b.appendChild(p);
    }
    if (k.baerer) { b.appendChild(linje("p", k.baerer, "vv-kortvis__idag")); }
    b.addEventListener("mouseenter", function () { clearTimeout(lukker); });
    b.addEventListener("mouseleave", function () { senere(250); });
    return b;
  }
  function vis(a) {
    var k = kort && kort[a.getAttribute("data-kort")];
    luk();
    if (!k || !a.isConnected) { return; }
    boks = tegn(k); ejer = a;
    $("#indhold").appendChild(boks);
    a.setAttribute("aria-describedby", "kortvis");
    var r = a.getBoundingClientRect(), h = boks.offsetHeight, under = innerHeight - r.bottom - 12, over = r.top - 12;
    var top = h > under && h <= over ? r.top - h - 6 : r.bottom + 6;
    boks.style.top = top + scrollY + "px";
    boks.style.left = Math.max(8, Math.min(r.left, html.clientWidth - boks.offsetWidth - 8)) + scrollX + "px";
  }
  function snart(a, ms) {
    clearTimeout(aabner); clearTimeout(lukker);
    if (a === ejer || a === nej) { return; }
    aabner = setTimeout(function () { hent(function () { if (a.matches(":hover") || a === d.activeElement) { vis(a); } }); }, ms);
  }
  function senere(ms) { clearTimeout(aabner); clearTimeout(lukker); lukker = setTimeout(luk, ms); }
  function maal(x) { return x && x.closest ? x.closest("[data-kort]") : null; }
  d.addEventListener("mouseover", function (e) { var a = maal(e.target); if (a) { snart(a, 300); } });
  d.addEventListener("mouseout", function (e) {
    var a = maal(e.target);
    if (!a || maal(e.relatedTarget) === a) { return; }
    nej = null;
    if (a === ejer && a === d.activeElement) { clearTimeout(aabner); } else { senere(300); }
  });
  d.addEventListener("focusin", function (e) {
    var a = maal(e.target);
    nej = null;
    if (a !== ejer) { luk(); }
    if (a && a.matches(":focus-visible")) { snart(a, 700); }
  });
  d.addEventListener("focusout", function (e) { if (maal(e.target)) { nej = null; if (!(boks && boks.matches(":hover"))) { luk(); } } });
  d.addEventListener("keydown", function (e) { if (e.key === "Escape" && (boks || aabner)) { nej = ejer || maal(d.activeElement); luk(); } });
  // An old copy says its age, without network: how long ago the law behind it was checked.
  var dato = Date.parse(d.documentElement.getAttribute("data-kontrolleret") || ""), mdr = isNaN(dato) ? 0 : Math.floor((Date.now() - dato) / 2629800000);
  if (mdr >= 6) { $$("[data-alder]").forEach(function (x) { x.textContent = "Denne kopi er gammel: loven blev kontrolleret for " + mdr + " måneder siden. Spørg efter en nyere udgave."; x.className = "vv-gammel"; }); }
})(document);
