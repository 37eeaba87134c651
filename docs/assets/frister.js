/* Computes a time limit from a date. Danish public holidays by rule, no network. */
(function (d) {
  "use strict";
  var form = d.querySelector("[data-frist]"), svar = d.querySelector("[data-frist-svar]");
  var DAG = 86400000, ugedage = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];
  var maaneder = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];

  // Easter Sunday by the Gregorian rule of Meeus; all dates are UTC midnights, so no clock change moves them.
  function paaske(aar) {
    var a = aar % 19, b = Math.floor(aar / 100), c = aar % 100, e = Math.floor(b / 4), f = b % 4, g = Math.floor((8 * b + 13) / 25);
    var h = (19 * a + b - e - g + 15) % 30, i = Math.floor(c / 4), k = c % 4, l = (32 + 2 * f + 2 * i - h - k) % 7, m = Math.floor((a + 11 * h + 19 * l) / 433);
    var n = Math.floor((h + l - 7 * m + 90) / 25), p = (h + l - 7 * m + 33 * n + 19) % 32;
    return Date.UTC(aar, n - 1, p);
  }
  function helligdage(aar) {
    var p = paaske(aar), alle = [-3, -2, 0, 1, 39, 49, 50].map(function (x) { return p + x * DAG; });
    if (aar < 2024) { alle.push(p + 26 * DAG); } // store bededag ended as a public holiday with 2023
    return alle.concat([Date.UTC(aar, 0, 1), Date.UTC(aar, 11, 25), Date.UTC(aar, 11, 26)]);
  }
  function hverdag(t) {
    var x = new Date(t), u = x.getUTCDay();
    return u !== 0 && u !== 6 && helligdage(x.getUTCFullYear()).indexOf(t) < 0;
  }
  function laegTil(t, antal, enhed) {
    var x = new Date(t), n = antal, dag = x.getUTCDate();
    if (enhed === "hverdage" || enhed === "arbejdsdage") { while (n !== 0) { t += n > 0 ? DAG : -DAG; if (hverdag(t)) { n += n > 0 ? -1 : 1; } } return t; }
    if (enhed === "uger") { return t + antal * 7 * DAG; }
    if (enhed === "måneder" || enhed === "år") {
      x.setUTCDate(1); x.setUTCMonth(x.getUTCMonth() + antal * (enhed === "år" ? 12 : 1));
      var sidste = new Date(Date.UTC(x.getUTCFullYear(), x.getUTCMonth() + 1, 0)).getUTCDate();
      x.setUTCDate(Math.min(dag, sidste)); return x.getTime();
    }
    return t + antal * DAG;
  }
  function skriv(t) { var x = new Date(t); return ugedage[x.getUTCDay()] + " den " + x.getUTCDate() + ". " + maaneder[x.getUTCMonth()] + " " + x.getUTCFullYear(); }
  window.VV_FRIST = { laegTil: laegTil, hverdag: hverdag, skriv: skriv };
  if (!form) { return; }
  var valgt = d.getElementById("frist-valg"), navn = form.querySelector("[data-frem]");
  function navngiv() { navn.textContent = navn.getAttribute(valgt.value.charAt(0) === "-" ? "data-tilbage" : "data-frem"); svar.textContent = ""; }
  valgt.addEventListener("change", navngiv);
  navngiv();
  form.addEventListener("submit", function (e) {
    e.preventDefault();
    var valg = valgt.value.split(" "), dato = d.getElementById("frist-dato").value;
    var start = Date.parse(dato + "T00:00:00Z");
    if (isNaN(start)) { svar.textContent = "Skriv en dato først."; return; }
    var slut = laegTil(start, Number(valg[0]), valg[1]), note = hverdag(slut) ? "" : " Dagen er ikke en hverdag: se, hvad loven siger om det.";
    svar.textContent = "Fristen er " + skriv(slut) + "." + note;
  });
})(document);
