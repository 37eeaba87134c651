/* Vejviser: small classic functions. Everything works from file://, and all content reads without. */
(function (d) {
  "use strict";
  var $ = function (s, r) { return (r || d).querySelector(s); };
  var $$ = function (s, r) { return Array.prototype.slice.call((r || d).querySelectorAll(s)); };
  var rod = d.documentElement.getAttribute("data-rod") || "./";

  // Menu: a real button, Esc closes, focus goes back.
  var knap = $("[data-menu]"), menu = $("#hovedmenu");
  function saetMenu(on) { knap.setAttribute("aria-expanded", String(on)); menu.classList.toggle("er-aaben", on); $("span", knap).textContent = on ? "Luk" : "Menu"; }
  knap.addEventListener("click", function () { saetMenu(knap.getAttribute("aria-expanded") !== "true"); });
  d.addEventListener("keydown", function (e) { if (e.key === "Escape" && knap.getAttribute("aria-expanded") === "true") { saetMenu(false); knap.focus(); } });

  // The outline is folded where there is little room.
  if (matchMedia("(max-width: 68em)").matches) { $$("[data-rail]").forEach(function (x) { x.open = false; }); }

  // Colours: follows the device, light, dark. Stored only on click.
  var farver = $("[data-farver-knap]"), navne = { "": "følger enheden", lys: "lyse", moerk: "mørke" };
  function farveNavn() { $("[data-farver-tekst]").textContent = navne[d.documentElement.getAttribute("data-farver") || ""]; }
  farver.addEventListener("click", function () {
    var r = ["", "lys", "moerk"], h = d.documentElement, n = r[(r.indexOf(h.getAttribute("data-farver") || "") + 1) % 3];
    if (n) { h.setAttribute("data-farver", n); } else { h.removeAttribute("data-farver"); }
    try { if (n) { localStorage.setItem("vejviser.farver", n); } else { localStorage.removeItem("vejviser.farver"); } } catch (e) { /* storage is closed: the choice lasts for this page */ }
    farveNavn();
  });
  farveNavn();

  // Copy a link, print.
  $$("[data-kopi]").forEach(function (b) {
    b.addEventListener("click", function () {
      var adresse = location.href.split("#")[0] + b.getAttribute("data-kopi"), t = $("[data-tekst]", b), foer = t.textContent;
      function ok() { t.textContent = "Kopieret"; t.setAttribute("role", "status"); setTimeout(function () { t.textContent = foer; t.removeAttribute("role"); }, 2500); }
      function gammel() { var x = d.createElement("textarea"); x.value = adresse; d.body.appendChild(x); x.select(); try { d.execCommand("copy"); ok(); } catch (e) { /* no clipboard: the address bar has the link */ } x.remove(); b.focus(); }
      if (navigator.clipboard && window.isSecureContext) { navigator.clipboard.writeText(adresse).then(ok, gammel); } else { gammel(); }
    });
  });
  $$("[data-print]").forEach(function (b) { b.addEventListener("click", function () { print(); }); });
  addEventListener("beforeprint", function () { $$("details").forEach(function (x) { x.open = true; }); });

  // Previews of provisions and terms: on focus and on hover, Esc closes, stays while pointed at (WCAG 1.4.13).
  var kort, boks, ejer, vent, status = { "gældende": "Gælder", "ændret": "Ændret", omnummereret: "Nyt nummer", flyttet: "Flyttet", "ophævet": "Ophævet", ukendt: "Ukendt" };
  function hent(saa) {
    if (window.VV_KORT) { kort = window.VV_KORT; saa(); return; }
    if (hent.i_gang) { return; }
    hent.i_gang = true;
    var s = d.createElement("script"); s.src = rod + "assets/data/kort.js"; s.onload = function () { kort = window.VV_KORT; saa(); }; d.head.appendChild(s);
  }
  function linje(tag, tekst, klasse) { var p = d.createElement(tag); p.textContent = tekst; if (klasse) { p.className = klasse; } return p; }
  function luk() { clearTimeout(vent); if (boks) { boks.remove(); boks = null; } if (ejer) { ejer.removeAttribute("aria-describedby"); ejer = null; } }
  function vis(a) {
    var k = kort && kort[a.getAttribute("data-kort")];
    luk();
    if (!k) { return; }
    boks = d.createElement("div"); boks.className = "vv-kortvis"; boks.id = "kortvis"; boks.setAttribute("role", "tooltip");
    boks.appendChild(linje("b", k.titel)); boks.appendChild(linje("p", k.tekst));
    if (k.status) { boks.appendChild(linje("p", "I dag: " + status[k.status] + (k.idag ? ". " + k.idag : ""), "vv-kortvis__idag")); }
    if (k.baerer) { boks.appendChild(linje("p", k.baerer, "vv-kortvis__idag")); }
    $("#indhold").appendChild(boks);
    var r = a.getBoundingClientRect(), top = r.bottom + scrollY + 6;
    if (r.bottom + boks.offsetHeight + 12 > innerHeight && r.top > boks.offsetHeight + 12) { top = r.top + scrollY - boks.offsetHeight - 6; }
    boks.style.top = top + "px";
    boks.style.left = Math.max(8, Math.min(r.left, d.documentElement.clientWidth - boks.offsetWidth - 8)) + scrollX + "px";
    boks.addEventListener("mouseleave", function () { vent = setTimeout(luk, 250); });
    boks.addEventListener("mouseenter", function () { clearTimeout(vent); });
    ejer = a; a.setAttribute("aria-describedby", "kortvis");
  }
  function maal(e) { return e.target.closest ? e.target.closest("[data-kort]") : null; }
  function start(e, ms) { var a = maal(e); if (!a || a === ejer) { clearTimeout(vent); return; } clearTimeout(vent); vent = setTimeout(function () { hent(function () { vis(a); }); if (kort) { return; } }, ms); }
  d.addEventListener("mouseover", function (e) { start(e, 250); });
  d.addEventListener("mouseout", function (e) { if (maal(e)) { clearTimeout(vent); vent = setTimeout(luk, 300); } });
  d.addEventListener("focusin", function (e) { if (maal(e)) { start(e, 0); } else { luk(); } });
  d.addEventListener("keydown", function (e) { if (e.key === "Escape" && boks) { luk(); e.stopPropagation(); } });
})(document);
