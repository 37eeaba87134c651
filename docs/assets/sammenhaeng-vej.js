/* The way between two things in words. Pure: graph and names in, ways and sentences out, never touches the page.
   The cheapest way (Dijkstra): a link costs by its kind, and it costs to pass through what many things share. */
(function (w) {
  "use strict";
  const FORMAT = 1, FLEST = 3;
  // Kind: price, what is said along the link, and what is said against it.
  const LINKS = {
    hviler: [2, "hviler på", "bærer"],
    bruger: [2, "bruger", "bruges af"],
    knyttet: [2, "er knyttet til", "er fortolket i"],
    ens: [2, "siger det samme som", "siger det samme som"],
    under: [2, "er et punkt under", "har punktet"],
    trin: [3, "har et trin, der bygger på", "er grundlag for et trin i"],
    frist: [3, "bygger på", "er grundlag for"],
    princip: [3, "fører ud i livet", "føres ud i livet af"],
    naevner: [4, "nævner", "er nævnt i"],
    lov: [4, "står i", "rummer"],
    i: [5, "står i", "rummer"],
    ord: [6, "bruger", "bruges i"]
  };
  // What it costs to pass through a thing, on top of the links: a whole act says less than a paragraph.
  const GENNEM = { lov: 6, retningslinje: 4, begreb: 3, princip: 1 };

  function aabn(g) {
    if (!g || g.format !== FORMAT) throw new Error("Grafen hører til en anden udgave.");
    const antal = g.id.length, naboer = Array.from({ length: antal }, () => []);
    Object.keys(LINKS).forEach(art => {
      const l = g.links[art] || [];
      for (let i = 0; i < l.length; i += 2) { naboer[l[i]].push([l[i + 1], art, true]); naboer[l[i + 1]].push([l[i], art, false]); }
    });
    // The more a thing is linked to, the less it says that two things share it.
    const gennem = g.art.map((art, n) => (GENNEM[art] || 0) + Math.floor(Math.log2(1 + naboer[n].length / 4)));
    const navne = new Map();
    for (let n = 0; n < antal; n++) {
      for (const s of [g.id[n], g.navn[n], g.titel[n]].concat(g.kaldt[n])) {
        const k = noegle(s);
        if (!k) continue;
        if (!navne.has(k)) navne.set(k, new Set());
        navne.get(k).add(n);
      }
    }

    // What a person typed as things: one, several or none. Never a guess when two fit.
    function find(tekst) {
      const k = noegle(tekst);
      if (!k) return [];
      if (navne.has(k)) return Array.from(navne.get(k));
      const ord = tekst.toLowerCase().split(/\s+/).filter(Boolean), fundne = [];
      for (let n = 0; n < antal; n++) {
        const s = (g.navn[n] + " " + g.titel[n]).toLowerCase();
        if (ord.every(o => s.includes(o))) fundne.push(n);
      }
      return fundne.sort((a, b) => g.titel[a].length - g.titel[b].length || a - b);
    }

    // The cheapest way from a to b around what is forbidden, step by step; null when there is none.
    function vej(a, b, forbudt) {
      const pris = new Float64Array(antal).fill(Infinity), fra = new Array(antal).fill(null), koe = new Hob();
      pris[a] = 0; koe.ind(0, a);
      while (koe.laengde) {
        const [p, n] = koe.ud();
        if (p > pris[n]) continue;
        if (n === b) break;
        const videre = p + (n === a ? 0 : gennem[n]);
        for (const [til, art, frem] of naboer[n]) {
          if (forbudt && forbudt.has(til) && til !== b) continue;
          const ny = videre + LINKS[art][0];
          if (ny < pris[til]) { pris[til] = ny; fra[til] = [n, art, frem]; koe.ind(ny, til); }
        }
      }
      if (pris[b] === Infinity) return null;
      const led = [];
      for (let n = b; n !== a; n = fra[n][0]) led.unshift({ fra: fra[n][0], til: n, art: fra[n][1], frem: fra[n][2] });
      return { pris: pris[b], led };
    }
    // The cheapest and up to two others that pass through other things and are not much longer.
    function veje(a, b) {
      const ud = [], forbudt = new Set();
      while (ud.length < FLEST) {
        const v = vej(a, b, forbudt);
        if (!v || (ud.length && (v.led.length > ud[0].led.length + 1 || v.pris > ud[0].pris + 5))) break;
        ud.push(v);
        const midt = v.led.slice(0, -1).map(x => x.til);
        if (!midt.length) break;
        midt.forEach(n => forbudt.add(n));
      }
      return ud;
    }

    // A step as pieces of a sentence: { tekst } or { ting, tekst }. A thing that was named before has its short name.
    function ord(v) {
      const sagt = new Set();
      const navn = n => { const s = sagt.has(n) && g.kort[n] ? g.kort[n] : g.navn[n]; sagt.add(n); return s; };
      return v.led.map((x, i) => {
        const sidst = v.led[i - 1], [, frem, tilbage] = LINKS[x.art];
        const ogsaa = sidst && sidst.art === x.art && sidst.frem !== x.frem;
        const dele = (x.frem ? frem : tilbage).split(" ");
        const udsagn = ogsaa ? [dele[0], "også"].concat(dele.slice(1)).join(" ") : dele.join(" ");
        return [{ ting: x.fra, tekst: stort(navn(x.fra)) }, { tekst: " " + udsagn + " " }, { ting: x.til, tekst: navn(x.til) }, { tekst: "." }];
      });
    }
    const saetninger = v => ord(v).map(s => s.map(x => x.tekst).join(""));

    return { g, antal, naboer, gennem, find, vej, veje, ord, saetninger };
  }

  function stort(s) { return s.charAt(0).toUpperCase() + s.slice(1); }
  function noegle(s) { return s.normalize("NFC").toLowerCase().replace(/[\s»«"',:()]+/g, "").replace(/\.$/, ""); }

  // A heap with the cheapest on top.
  class Hob {
    constructor() { this.x = []; }
    get laengde() { return this.x.length; }
    ind(p, n) {
      const x = this.x; let i = x.push([p, n]) - 1;
      while (i && x[(i - 1) >> 1][0] > p) { x[i] = x[(i - 1) >> 1]; i = (i - 1) >> 1; }
      x[i] = [p, n];
    }
    ud() {
      const x = this.x, top = x[0], sidste = x.pop();
      if (x.length) {
        let i = 0;
        for (let b = 1; b < x.length; b = 2 * i + 1) {
          if (b + 1 < x.length && x[b + 1][0] < x[b][0]) b++;
          if (x[b][0] >= sidste[0]) break;
          x[i] = x[b]; i = b;
        }
        x[i] = sidste;
      }
      return top;
    }
  }

  w.VV_VEJ = { aabn, noegle, LINKS, GENNEM };
})(window);
