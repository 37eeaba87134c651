/* The language of the search: the same as search/danish.py, wordings.py, near.py, legal.py and query.py, step by step.
   Never touches the page. A test in Chromium holds the two together on every word and question. */
(function (w) {
  "use strict";
  const ORD = /[0-9A-Za-zÀ-ÖØ-öø-ÿ]+/g, STYKKE = /§|[0-9]{1,2}(?:\.[0-9]{1,2}){1,2}|[0-9]+|[A-Za-zÀ-ÖØ-öø-ÿ]+|[-/]/g;
  const BEHOLDT = /^[a-zæøå0-9]$/, IKKE_OE = /beboe|boend|^boet$|^boede$|naboe|risikoe|videoe|kontoe|radioe|studioe|fotoe/;
  const ANDRE = { "ä": "æ", "ö": "ø", "ü": "y", "ß": "ss", "ð": "d", "þ": "th" };
  const TAL = /^[0-9]+$/, BOGSTAVER = /^[a-zæøå]+$/;
  const HUL = "…";

  function foldet(ord) {
    let s = "";
    for (const c of ord.normalize("NFC").toLowerCase()) {
      for (const b of ANDRE[c] || c) s += BEHOLDT.test(b) ? b : b.normalize("NFD").split("").filter(x => BEHOLDT.test(x)).join("");
    }
    if (!IKKE_OE.test(s)) s = s.replaceAll("oe", "ø");
    return s.replaceAll("ae", "æ").replaceAll("aa", "å");
  }
  const FOLDEDE = new Map(); // the words of the texts come again with every question
  function fold(ord) {
    let s = FOLDEDE.get(ord);
    if (s === undefined) { s = foldet(ord); FOLDEDE.set(ord, s); }
    return s;
  }

  function tokens(tekst, moenster) {
    const ud = [];
    moenster.lastIndex = 0;
    for (let m = moenster.exec(tekst); m; m = moenster.exec(tekst)) {
      const x = m[0];
      ud.push({ form: x.includes(".") ? x : fold(x) || x, start: m.index, slut: m.index + x.length });
    }
    return ud;
  }

  function stammer(s) {
    const former = new Map(), haler = new Map(), hukommelse = new Map();
    for (const linje of s.uregelret) {
      const [navn, ...alle] = linje.split(" "), rod = navn.replace(/^-/, "");
      for (const f of alle) { former.set(f, rod); if (navn !== rod) haler.set(f, rod); }
    }
    const vokal = c => s.vokaler.includes(c);
    function omraade(f) {
      for (let i = 1; i < f.length; i++) if (!vokal(f[i]) && vokal(f[i - 1])) return Math.max(i + 1, s.kort);
      return f.length;
    }
    function endelse(f, fra) {
      if (f.endsWith("itet")) return f;
      for (const e of s.endelser) if (f.endsWith(e) && f.length - e.length >= fra) return f.slice(0, -e.length);
      return f.endsWith("s") && f.length - 1 >= fra && s.foers.includes(f[f.length - 2]) ? f.slice(0, -1) : f;
    }
    const par = (f, fra) => s.par.some(p => f.endsWith(p)) && f.length - 2 >= fra ? f.slice(0, -1) : f;
    function afledt(f, fra) {
      if (f.endsWith("els") && f.length - 3 >= fra) return par(f.slice(0, -3), fra);
      if (f.endsWith("løst")) return f.slice(0, -1);
      if (f.endsWith("ering") && f.length - 5 >= s.ning) return f.slice(0, -5);
      if (f.endsWith("ning") && f.length - 4 >= s.ning && !vokal(f[f.length - 5])) return f.slice(0, -4);
      return f.endsWith("ing") && f.length - 3 >= s.ing ? f.slice(0, -3) : f;
    }
    function find(form) {
      if (former.has(form)) return former.get(form);
      for (let i = 2; i < form.length - 2; i++) if (haler.has(form.slice(i))) return form.slice(0, i) + haler.get(form.slice(i));
      if (form.length <= s.kort || /[0-9]/.test(form)) return form;
      const fra = omraade(form), o = afledt(par(endelse(form, fra), fra), fra), n = o.length;
      return n > Math.max(fra, 1) && o[n - 1] === o[n - 2] && !vokal(o[n - 1]) ? o.slice(0, -1) : o;
    }
    return form => { if (!hukommelse.has(form)) hukommelse.set(form, find(form)); return hukommelse.get(form); };
  }

  // Wordings of several words: «smidt ud», «sætte en lejer ud»
  function vendinger(regler, hul) {
    const efter = new Map();
    for (const r of regler) if (r[0].length > 1 || r[2]) { if (!efter.has(r[0][0])) efter.set(r[0][0], []); efter.get(r[0][0]).push(r); }
    function gang(sagt, stams, start) {
      const pladser = []; let ved = start, slip = 0;
      for (const o of sagt) {
        if (o === HUL) { slip = hul; continue; }
        let n = ved; const til = Math.min(stams.length, ved + slip + 1);
        while (n < til && stams[n] !== o) n++;
        if (n >= til) return null;
        pladser.push(n); ved = n + 1; slip = 0;
      }
      return pladser;
    }
    function foer(a, b) {
      if (a.p.length !== b.p.length) return b.p.length - a.p.length;
      for (let i = 0; i < a.p.length; i++) if (a.p[i] !== b.p[i]) return a.p[i] - b.p[i];
      return a.n - b.n;
    }
    return function (stams) {
      const fundet = [], brugt = new Set();
      stams.forEach((s, i) => (efter.get(s) || []).forEach((r, n) => { const p = gang(r[0], stams, i); if (p) fundet.push({ r, p, n }); }));
      return fundet.sort(foer).filter(f => { if (f.p.some(x => brugt.has(x))) return false; f.p.forEach(x => brugt.add(x)); return true; });
    };
  }

  // Nearest spellings, in half steps
  const SLAEGT = new Set(["oø", "øo", "aå", "åa", "aæ", "æa", "eæ", "æe", "oå", "åo"]);
  const LAENGST = 60; // longer is no word
  const RAEKKER = [new Int32Array(64), new Int32Array(64), new Int32Array(64)];
  function afstand(a, b, hoejst, k) {
    let [aeldre, foer, raekke] = RAEKKER, mindstfoer = 0;
    for (let n = 0; n <= b.length; n++) raekke[n] = n * k.trin;
    for (let i = 1; i <= a.length; i++) {
      [aeldre, foer, raekke] = [foer, raekke, aeldre];
      raekke[0] = i * k.trin;
      let mindst = raekke[0];
      for (let j = 1; j <= b.length; j++) {
        const x = a[i - 1], y = b[j - 1], pris = x === y ? 0 : SLAEGT.has(x + y) ? k.halv : k.trin;
        let bedst = foer[j - 1] + pris;
        if (foer[j] + k.trin < bedst) bedst = foer[j] + k.trin;
        if (raekke[j - 1] + k.trin < bedst) bedst = raekke[j - 1] + k.trin;
        if (i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y && aeldre[j - 2] + k.halv < bedst) bedst = aeldre[j - 2] + k.halv;
        raekke[j] = bedst;
        if (bedst < mindst) mindst = bedst;
      }
      if (mindst > hoejst && mindstfoer > hoejst) return hoejst + 1;
      mindstfoer = mindst;
    }
    return raekke[b.length];
  }
  // A bit for each letter, kin letters as one: a half step changes one at most, so most words are too far off at once.
  const BITS = new Map();
  function bits(ord) {
    let b = BITS.get(ord);
    if (b === undefined) {
      b = 0;
      for (const c of ord) b |= 1 << (("åæeoø".includes(c) ? 97 : c.charCodeAt(0)) & 31);
      BITS.set(ord, b);
    }
    return b;
  }
  function taelbits(n) {
    let antal = 0;
    for (; n; n &= n - 1) antal++;
    return antal;
  }
  function naermeste(ord, kendte, k) {
    if (ord.length < k.kortest || ord.length > LAENGST) return [];
    const hoejst = ord.length < k.mellem ? k.halv : ord.length < k.lang ? k.trin : 2 * k.trin, fundet = [], egne = bits(ord);
    for (const o of kendte) {
      if (Math.abs(o.length - ord.length) * k.trin > hoejst || o.length < k.kortest - 1 || o.length > LAENGST || taelbits(bits(o) ^ egne) > hoejst) continue;
      const n = afstand(ord, o, hoejst, k);
      if (n <= hoejst) fundet.push([n, o]);
    }
    return taettest(fundet, k);
  }
  function taettest(fundet, k) {
    const skridt = new Map();
    for (const [n, o] of fundet) skridt.set(o, Math.min(n, skridt.has(o) ? skridt.get(o) : n));
    const ud = Array.from(skridt, ([o, n]) => [n, o]).sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1));
    return ud.filter(f => f[0] <= ud[0][0] + k.halv).slice(0, 3);
  }

  w.VV_SPROG = { fold, tokens: t => tokens(t, ORD), stykker: t => tokens(t, STYKKE), stammer, vendinger, naermeste, taettest, TAL, BOGSTAVER };
})(window);
