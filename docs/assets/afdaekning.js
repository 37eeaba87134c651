/* Self-assessment: answers stay in this browser, are stored only on a click or a typed note, and are never lost
   or moved unseen when a new release changes an anvisning. */
(function (d) {
  "use strict";
  var NAVN = "vejviser.afdaekning", FORMAT = 1, VALG = ["ja", "delvist", "nej", "irrelevant"];

  // Pure: what stands after a release. An answer whose anvisning has another hash is kept and asked again;
  // one whose code is gone is kept apart. Nothing is guessed about splits and merges: new codes are unanswered.
  function flet(svar, udgave) {
    var her = {}, borte = {}, spoerg = [];
    Object.keys(svar).forEach(function (kode) {
      if (!(kode in udgave)) { borte[kode] = svar[kode]; return; }
      her[kode] = svar[kode];
      if (svar[kode].hash !== udgave[kode]) { spoerg.push(kode); }
    });
    return { her: her, borte: borte, spoerg: spoerg };
  }
  function laes(tekst) {
    var data = JSON.parse(tekst), svar = {};
    if (!data || data.format !== FORMAT || typeof data.svar !== "object" || data.svar === null) { throw new Error("form"); }
    Object.keys(data.svar).forEach(function (kode) {
      var s = data.svar[kode];
      if (!/^\d{1,2}\.\d{1,2}$/.test(kode) || !s || (s.valg && VALG.indexOf(s.valg) < 0)) { return; }
      svar[kode] = { valg: s.valg || "", hash: String(s.hash || ""), note: String(s.note || "").slice(0, 400), rolle: String(s.rolle || "").slice(0, 80) };
    });
    return svar;
  }
  window.VV_AFD = { flet: flet, laes: laes };

  var felter = Array.prototype.slice.call(d.querySelectorAll("[data-afd]"));
  if (!felter.length) { return; }
  var status = d.querySelector("[data-afd-status]"), udgave = {}, alt = {};
  felter.forEach(function (f) { udgave[f.getAttribute("data-afd")] = f.getAttribute("data-hash"); });
  function gem() {
    try { localStorage.setItem(NAVN, JSON.stringify({ format: FORMAT, svar: alt })); return true; } catch (e) { return false; }
  }
  function hentGemt() { try { var t = localStorage.getItem(NAVN); return t ? laes(t) : {}; } catch (e) { return {}; } }

  function vis(besked) {
    var f = flet(alt, udgave), tal = {};
    felter.forEach(function (felt) {
      var kode = felt.getAttribute("data-afd"), s = f.her[kode], r = felt.getAttribute("data-r");
      tal[r] = tal[r] || { ja: 0, delvist: 0, nej: 0, irrelevant: 0, mangler: 0 };
      tal[r][s && s.valg && f.spoerg.indexOf(kode) < 0 ? s.valg : "mangler"] += 1;
      felt.querySelectorAll("input[type=radio]").forEach(function (x) { x.checked = !!s && x.value === s.valg; });
      felt.querySelector("[data-afd-note]").value = s ? s.note : "";
      felt.querySelector("[data-afd-rolle]").value = s ? s.rolle : "";
      felt.querySelector("[data-afd-aendret]").hidden = f.spoerg.indexOf(kode) < 0;
    });
    var sum = { ja: 0, delvist: 0, nej: 0, irrelevant: 0, mangler: 0 };
    d.querySelectorAll("[data-afd-sum]").forEach(function (tr) {
      var t = tal[tr.getAttribute("data-afd-sum")], celler = tr.querySelectorAll("td");
      ["ja", "delvist", "nej", "irrelevant", "mangler"].forEach(function (n, i) { celler[i].textContent = t[n]; sum[n] += t[n]; });
    });
    var borte = Object.keys(f.borte), boks = d.querySelector("[data-afd-borte]"), ul = boks.querySelector("ul");
    ul.textContent = "";
    borte.forEach(function (kode) { var li = d.createElement("li"); li.textContent = kode + ": " + (f.borte[kode].valg || "intet svar") + (f.borte[kode].note ? ". " + f.borte[kode].note : ""); ul.appendChild(li); });
    boks.hidden = !borte.length;
    status.textContent = (besked ? besked + " " : "") + (felter.length - sum.mangler) + " af " + felter.length + " besvaret: " + sum.ja + " gør vi, " + sum.delvist + " delvist, " + sum.nej + " nej, " + sum.irrelevant + " ikke relevant." + (f.spoerg.length ? " " + f.spoerg.length + " er ændret og skal besvares igen." : "");
  }
  function skriv(felt, del, vaerdi) {
    var kode = felt.getAttribute("data-afd"), s = alt[kode] || { valg: "", hash: "", note: "", rolle: "" };
    s[del] = vaerdi;
    if (del === "valg") { s.hash = udgave[kode]; } else if (!s.hash) { s.hash = udgave[kode]; }
    alt[kode] = s;
    vis(gem() ? "Gemt i denne browser." : "Browseren kan ikke gemme. Hent svarene som fil.");
  }
  felter.forEach(function (felt) {
    felt.addEventListener("click", function (e) { if (e.target.type === "radio") { skriv(felt, "valg", e.target.value); } });
    felt.addEventListener("change", function (e) {
      if (e.target.hasAttribute("data-afd-note")) { skriv(felt, "note", e.target.value); }
      if (e.target.hasAttribute("data-afd-rolle")) { skriv(felt, "rolle", e.target.value); }
    });
  });
  d.querySelector("[data-afd-hent]").addEventListener("click", function () {
    var a = d.createElement("a");
    a.href = URL.createObjectURL(new Blob([JSON.stringify({ format: FORMAT, svar: alt }, null, 1)], { type: "application/json" }));
    a.download = "vejviser-afdaekning.json"; d.body.appendChild(a); a.click(); a.remove();
  });
  d.querySelector("[data-afd-laes]").addEventListener("change", function (e) {
    var fil = e.target.files[0], r = new FileReader();
    if (!fil) { return; }
    r.onload = function () {
      try { var nye = laes(r.result); Object.keys(nye).forEach(function (k) { alt[k] = nye[k]; }); gem(); vis("Filen er læst."); } catch (x) { status.textContent = "Filen kan ikke læses. Vælg en fil, der er hentet fra denne side."; }
    };
    r.readAsText(fil); e.target.value = "";
  });
  d.querySelector("[data-afd-slet]").addEventListener("click", function () {
    if (!confirm("Slet alle svar i denne browser?")) { return; }
    alt = {}; try { localStorage.removeItem(NAVN); } catch (e) { /* nothing was stored */ }
    vis("Alle svar er slettet.");
  });
  alt = hentGemt();
  vis("");
})(document);
