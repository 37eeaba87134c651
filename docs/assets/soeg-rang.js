/* The one ranking: whole numbers in, numbers of documents out, as search/ranking.py and search/excerpt.py.
   Unpacks the index and answers questions. Never touches the page. */
(function (w) {
  "use strict";
  const FORMAT = 2, CIFRE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const LAENGST = 240, FOER = 60;
  const INGEN_SLUT = new Set(["stk", "nr", "jf", "kap", "pkt", "bl", "mv", "fx", "ca", "evt", "osv", "fl", "af", "m"]);

  function aabn(d) {
    if (!d || d.format !== FORMAT) throw new Error("Søgeindekset hører til en anden udgave.");
    const S = w.VV_SPROG, P = w.VV_SPOERG, k = d.tal, o = d.ord;
    const vaerdi = new Uint8Array(128);
    for (let i = 0; i < 64; i++) vaerdi[CIFRE.charCodeAt(i)] = i;
    const termer = o.termer.split("\n"), nr = new Map(), dele = new Map(), love = new Map(), ord = [];
    const start = new Int32Array(termer.length + 1);
    termer.forEach((t, i) => {
      nr.set(t, i); start[i + 1] = start[i] + o.antal[i];
      if (t[0] === o.lovmaerke) love.set(t.slice(1), o.antal[i]); else ord.push(t);
    });
    for (const l of o.dele.split("\n")) { const [s, ...x] = l.split(" "); dele.set(s, x); }
    // Provisions by their place alone («§ 110»), of the most used act first; sorted when the first such question comes.
    function stederne() {
      const brugt = new Map(), ud = new Map();
      for (const [n, antal] of love) if (!n.includes("|")) brugt.set(n, antal);
      const foran = x => brugt.get(x.led[0]) || 0;
      const todelte = Array.from(love, ([n, antal]) => ({ n, antal, led: n.split("|") })).filter(x => x.led.length === 2);
      for (const { n, led } of todelte.sort((a, b) => foran(b) - foran(a) || b.antal - a.antal || (a.n < b.n ? -1 : 1))) {
        if (!ud.has(led[1])) ud.set(led[1], []);
        ud.get(led[1]).push(n);
      }
      return ud;
    }
    let steder = null;
    const vaegt = j => vaerdi[o.vaegt.charCodeAt(j)];
    // Rising numbers, each list as its steps in digits of five bits; a list is read when it is first asked for.
    function lister(pakket) {
      const cifre = pakket.split(" "), laest = [];
      return i => laest[i] || (laest[i] = udpakket(cifre[i]));
    }
    function udpakket(cifre) {
      const ud = [];
      for (let c = 0, p = -1; c < cifre.length;) {
        let n = 0, bit = 0, v;
        do { v = vaerdi[cifre.charCodeAt(c++)]; n |= (v & 31) << bit; bit += 5; } while (v & 32);
        p += n; ud.push(p);
      }
      return ud;
    }
    const numre = lister(o.spring), naboer = lister(d.dok.bundet);
    const ordbog = {
      sjaelden: t => nr.has(t) ? o.sjaeldenhed[nr.get(t)] : 0, dele: t => dele.get(t) || [], ord: () => ord, ansigter: () => vedansigt || (vedansigt = new Map(ord.map(t => [vist(t), t]).reverse())), lovmaerke: o.lovmaerke
    };
    const kendt = { lov: n => love.get(n) || 0, steder: s => (steder || (steder = stederne())).get(s) || [] };
    const stam = S.stammer(d.sprog), stop = new Set(d.sprog.stop.split(" ")), svage = new Set(d.sprog.svage.split(" "));
    const laes = P.spoergelaeser(ordbog, stam, stop, svage, d.sprog.betydning, o.regler, P.lovlaeser(new Map(Object.entries(o.love)), kendt, k), k);
    const antal = d.dok.id.length;

    // Sums by number of document, all zeros again after each question, and the numbers that have one.
    const raekker = antal + d.dok.afsnit.length;
    const [sum, moedt, bedst, svaret, gange, afsnit] = Array.from({ length: 6 }, () => new Float64Array(raekker));
    const [ramte, gruppens, fundne] = Array.from({ length: 3 }, () => new Int32Array(raekker));

    // Calls `ud` with each document that an answer finds and its score; an answer of one term needs no sums.
    function etsvar(a, ud) {
      const kendte = a.termer.filter(([t]) => nr.has(t));
      if (kendte.length === 1 && (!a.alle || a.termer.length === 1)) {
        const i = nr.get(kendte[0][0]), f = kendte[0][1] * o.sjaeldenhed[i];
        numre(i).forEach((p, j) => ud(p, f * vaegt(start[i] + j)));
        return;
      }
      let n = 0;
      for (const [t, v] of kendte) {
        const i = nr.get(t), f = v * o.sjaeldenhed[i];
        numre(i).forEach((p, j) => {
          if (!gange[p]) ramte[n++] = p;
          gange[p] += 1; svaret[p] += f * vaegt(start[i] + j);
        });
      }
      for (let x = 0; x < n; x++) {
        const p = ramte[x];
        if (!a.alle) ud(p, svaret[p]);
        else if (gange[p] === a.termer.length) ud(p, Math.floor(svaret[p] / a.termer.length));
        gange[p] = 0; svaret[p] = 0;
      }
    }
    // A group answers by its best answer; the numbers are whole, so the order is the same everywhere.
    // Leaves the score of each document in `svaret`, and that of its best paragraph in `afsnit`.
    function scorer(spm) {
      let spurgt = 0, alt = 0;
      for (const g of spm.grupper) {
        let masse = 0, n = 0;
        const bedre = (p, s) => { if (s > bedst[p]) { if (!bedst[p]) gruppens[n++] = p; bedst[p] = s; } };
        for (const a of g.svar) {
          etsvar(a, bedre);
          if (!g.bloed) for (const [t] of a.termer) masse = Math.max(masse, ordbog.sjaelden(t));
        }
        spurgt += masse;
        for (let x = 0; x < n; x++) {
          const p = gruppens[x];
          if (!sum[p]) fundne[alt++] = p;
          sum[p] += bedst[p]; moedt[p] += masse; bedst[p] = 0;
        }
      }
      spurgt = Math.max(spurgt, 1);
      const hele = (k.bund + k.loeft) * spurgt, dokumenter = new Set();
      for (let x = 0; x < alt; x++) {
        const p = fundne[x], s = Math.floor(sum[p] * (k.bund * spurgt + k.loeft * moedt[p]) / hele), ejer = p < antal ? p : d.dok.afsnit[p - antal];
        sum[p] = 0; moedt[p] = 0;
        dokumenter.add(ejer);
        if (p < antal) svaret[p] = s; else if (s > afsnit[ejer]) afsnit[ejer] = s;
      }
      return Array.from(dokumenter);
    }
    const bedstfoerst = (a, b) => b[1] - a[1] || a[0] - b[0];
    function rang(spm) {
      const dokumenter = scorer(spm), prior = spm.betydning ? d.dok.ordprior : d.dok.prior, set = new Set();
      // A long text and its best paragraph: an answer stands together.
      for (const n of dokumenter) {
        const s = afsnit[n] ? Math.floor((svaret[n] * (10 - k.afsnit) + afsnit[n] * k.afsnit) / 10) : svaret[n];
        afsnit[n] = 0;
        svaret[n] = Math.floor(s * prior[n] / 100);
      }
      // What is bound to a good answer is lifted with it.
      let mest = 0;
      const vejet = dokumenter.map(n => {
        let bundet = 0;
        for (const m of naboer(n)) bundet = Math.max(bundet, svaret[m]);
        const s = svaret[n] + Math.floor(bundet * k.bundet / 100);
        mest = Math.max(mest, s);
        return [n, s];
      });
      for (const n of dokumenter) svaret[n] = 0;
      const taet = r => r[1] * k.hale >= mest; // what is thinned away below can only sink
      return vejet.filter(taet).sort(bedstfoerst).map(([n, s]) => {
        const g = d.dok.gruppe[n], igen = set.has(g);
        if (g) set.add(g);
        return [n, igen ? Math.floor(s * k.igen / 100) : s];
      }).filter(taet).sort(bedstfoerst);
    }

    function saetninger(tekst) {
      const ud = [];
      for (const l of tekst.split("\n")) {
        let fra = 0;
        for (let i = 0; i < l.length - 2; i++) {
          const c = l[i + 2];
          if (".?!".includes(l[i]) && l[i + 1] === " " && !(c === c.toLowerCase() && c !== c.toUpperCase())) {
            const o = l.slice(fra, i), s = o.slice(o.lastIndexOf(" ") + 1).toLowerCase();
            if (!INGEN_SLUT.has(s.slice(s.lastIndexOf(".") + 1))) { ud.push(l.slice(fra, i + 1).trim()); fra = i + 2; }
          }
        }
        ud.push(l.slice(fra).trim());
      }
      return ud.filter(Boolean);
    }
    function kort(u) {
      if (u.tekst.length <= LAENGST) return u;
      const x = u.tekst, f = u.maerker.length ? u.maerker[0][0] : 0;
      const fra = f < LAENGST - FOER ? 0 : x.indexOf(" ", f - FOER) + 1, til = x.length - fra <= LAENGST ? x.length : x.lastIndexOf(" ", fra + LAENGST - 1);
      const foer = fra ? "… " : "", skub = foer.length - fra;
      return { tekst: foer + x.slice(fra, til) + (til < x.length ? " …" : ""), maerker: u.maerker.filter(([a, b]) => a >= fra && b <= til).map(([a, b]) => [a + skub, b + skub]) };
    }
    function oenskede(spm) {
      const ud = new Map();
      for (const g of spm.grupper) for (const a of g.svar) for (const [t, v] of a.termer) ud.set(t, Math.max(ud.get(t) || 0, v * ordbog.sjaelden(t)));
      return ud;
    }
    // The wanted term that a word hits: its own stem or a part, the most valuable.
    function ramt(form, vil, husket) {
      if (!husket.has(form)) {
        const s = stam(form); let bedst = "";
        for (const x of [s].concat(ordbog.dele(s))) if (vil.has(x) && (!bedst || vil.get(x) > vil.get(bedst) || (vil.get(x) === vil.get(bedst) && x > bedst))) bedst = x;
        husket.set(form, bedst);
      }
      return husket.get(form);
    }
    function maerker(ordene, vil, husket) {
      const ud = [], moedt = new Map();
      for (const t of ordene) {
        const bedst = ramt(t.form, vil, husket);
        if (bedst) { ud.push([t.start, t.slut]); moedt.set(bedst, vil.get(bedst)); }
      }
      let vaerd = 0; moedt.forEach(v => { vaerd += v; });
      return { ud, vaerd };
    }
    const laeste = new Map(); // the sentences of what has been shown, with their words: typing on shows mostly the same
    function laest(n) {
      if (!laeste.has(n)) laeste.set(n, saetninger((d.dok.tekst[n] || d.dok.titel[n]).normalize("NFC")).map(s => [s, S.tokens(s)]));
      return laeste.get(n);
    }
    function uddrag(n, vil, husket) {
      let bedst = { tekst: "", maerker: [] }, mest = -1;
      for (const [s, ordene] of laest(n)) {
        const m = maerker(ordene, vil, husket);
        if (m.vaerd > mest) { mest = m.vaerd; bedst = { tekst: s, maerker: m.ud }; }
      }
      return kort(bedst);
    }

    let vedansigt = null;
    const ansigter = o.ansigter.split(" "), ordnr = new Map(ord.map((t, i) => [t, i]));
    function vist(t) {
      const e = ordnr.has(t) ? ansigter[ordnr.get(t)] : "";
      return e[0] === "=" ? e.slice(1) : t + e;
    }

    return {
      dok: d.dok,
      // A question: all numbers in order, "did you mean", and what can be shown of each answer.
      spoerg(tekst) {
        const spm = laes(tekst), vil = oenskede(spm), husket = new Map();
        const instead = spm.grupper.flatMap(g => g.instead.map(t => [g.ord, vist(t)]));
        return { spm, raekke: rang(spm), instead, uddrag: n => uddrag(n, vil, husket), titel: n => ({ tekst: d.dok.titel[n], maerker: maerker(S.tokens(d.dok.titel[n]), vil, husket).ud }) };
      },
      stam, laes
    };
  }

  w.VV_RANG = { aabn };
})(window);
