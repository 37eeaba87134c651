/* The page »Hvorfor hænger de sammen?«: two fields, the state in the address, the answer as sentences with links. */
(function (w, d) {
  "use strict";
  const form = d.querySelector("[data-vej]"), rod = d.documentElement.getAttribute("data-rod") || "./";
  const MULIGE = 8, FORSLAG = 20, SIDER = ["fra", "til"];
  if (!form || !w.VV_GRAF || !w.VV_VEJ) return;
  const V = w.VV_VEJ.aabn(w.VV_GRAF), g = V.g, $ = s => d.querySelector(s);
  const felt = { fra: $("#vej-fra"), til: $("#vej-til") }, status = $("[data-vej-status]"), svar = $("[data-vej-svar]"), veje = $("[data-veje]");
  const TYPER = { vejledningspunkt: "punkt i vejledning" };
  function nyt(tag, klasse, tekst) { const x = d.createElement(tag); if (klasse) x.className = klasse; if (tekst) x.textContent = tekst; return x; }
  const beskriv = n => { const om = g.titel[n] && !g.navn[n].includes(g.titel[n]) ? ": " + g.titel[n] : ""; return g.navn[n] + om + " (" + (TYPER[g.art[n]] || g.art[n]) + ")"; };

  // Suggestions while typing: the list belongs to the field (datalist), so keyboard and screen reader know it.
  function foreslaa(navn) {
    const l = d.getElementById("vej-" + navn + "-forslag"), tekst = felt[navn].value.trim();
    l.textContent = "";
    if (tekst.length < 2) return;
    const her = V.find(tekst);
    for (const n of her.slice(0, FORSLAG)) { const o = nyt("option"); o.value = g.navn[n]; o.label = beskriv(n); l.appendChild(o); }
  }
  // One field read: the thing, or -1 with an explanation and buttons to choose between.
  function laes(navn) {
    const tekst = felt[navn].value.trim(), her = tekst ? V.find(tekst) : [], om = $("[data-valgt=" + navn + "]"), mulige = $("[data-mulige=" + navn + "]");
    mulige.textContent = ""; mulige.hidden = true; om.textContent = "";
    if (!tekst) return -1;
    if (her.length === 1) { om.textContent = "Valgt: " + beskriv(her[0]); return her[0]; }
    if (!her.length) { om.textContent = "Ingen ting hedder »" + tekst + "«. Prøv en kode, en paragraf eller et andet ord."; return -1; }
    om.textContent = "Flere ting passer på »" + tekst + "«. Vælg en" + (her.length > MULIGE ? " (" + MULIGE + " af " + her.length + " vises):" : ":");
    for (const n of her.slice(0, MULIGE)) {
      const li = nyt("li"), b = nyt("button", "vv-knap vv-knap--lille", beskriv(n));
      b.type = "button";
      b.addEventListener("click", () => { felt[navn].value = g.id[n]; vis(true); felt[navn].focus(); });
      li.appendChild(b); mulige.appendChild(li);
    }
    mulige.hidden = false;
    return -1;
  }
  function tegn(v) {
    const ol = nyt("ol", "vv-vej");
    V.ord(v).forEach((s, i) => {
      const li = nyt("li"), p = nyt("p", "vv-vej__s"), x = v.led[i];
      for (const del of s) {
        if (del.ting === undefined) { p.append(del.tekst); continue; }
        const a = nyt("a", "", del.tekst);
        a.href = rod + g.url[del.ting]; p.appendChild(a);
      }
      li.appendChild(p);
      for (const n of i ? [x.til] : [x.fra, x.til]) if (g.titel[n] && !g.navn[n].includes(g.titel[n])) li.appendChild(nyt("p", "vv-vej__om", g.navn[n].charAt(0).toUpperCase() + g.navn[n].slice(1) + ": " + g.titel[n]));
      ol.appendChild(li);
    });
    return ol;
  }
  function vis(skriv) {
    const [a, b] = SIDER.map(laes);
    if (skriv) {
      const p = new URLSearchParams();
      SIDER.forEach(n => { if (felt[n].value.trim()) p.set(n, felt[n].value.trim()); });
      const ny = p.toString() ? "?" + p : location.pathname;
      if ("?" + p !== location.search) try { history.pushState(null, "", ny); } catch (e) { /* the address cannot be written here */ }
    }
    svar.hidden = true; veje.textContent = ""; status.textContent = "";
    if (a < 0 || b < 0) { if (SIDER.some(n => felt[n].value.trim())) status.textContent = "Vælg to ting."; return; }
    if (a === b) { status.textContent = "Det er den samme ting to gange. Vælg to forskellige."; return; }
    const fundne = V.veje(a, b);
    if (!fundne.length) { status.textContent = "Der er ingen vej mellem de to i Vejviser."; return; }
    const antal = fundne[0].led.length;
    status.textContent = antal === 1 ? "De hænger direkte sammen." : "De hænger sammen i " + antal + " led.";
    fundne.forEach((v, i) => {
      if (i) veje.appendChild(nyt("h3", "", i === 1 ? "De hænger også sådan sammen" : "Og sådan"));
      veje.appendChild(tegn(v));
    });
    svar.hidden = false;
  }
  function fraAdresse() {
    const p = new URLSearchParams(location.search);
    SIDER.forEach(n => { felt[n].value = p.get(n) || ""; });
    vis(false);
  }
  SIDER.forEach(n => felt[n].addEventListener("input", () => foreslaa(n)));
  form.addEventListener("submit", e => { e.preventDefault(); vis(true); });
  w.addEventListener("popstate", fraAdresse);
  fraAdresse();
})(window, document);
