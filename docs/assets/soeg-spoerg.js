/* From what a person types to groups of terms: the same as search/legal.py and search/query.py.
   Never touches the page. */
(function (w) {
  "use strict";
  const S = w.VV_SPROG;
  const PARAGRAF = new Set(["§", "paragraf", "paragraffen", "par"]);
  const AFGOERELSE = new Set(["pa", "pm", "ast", "principafgørelse", "principafgørelsen", "principmeddelelse", "afgørelse"]);
  const NUMMER = new Set(["lbk", "bek", "vej", "cir", "lov", "lovbekendtgørelse", "bekendtgørelse", "vejledning", "cirkulære", "nr"]);
  const TRIN = { stk: "stk", stykke: "stk", nr: "nr", nummer: "nr", pkt: "pkt", punkt: "pkt" };
  const KODE = "kode ", KODET = { retningslinje: "retningslinje", retningslinjen: "retningslinje", princip: "princip", princippet: "princip" };
  const LED = ["", "s", "e"];
  const tal = t => S.TAL.test(t), bogstav = t => S.BOGSTAVER.test(t);

  function lovlaeser(navne, kendt, k) {
    let laengst = 0;
    for (const n of navne.keys()) laengst = Math.max(laengst, n.split(" ").length);
    const ord = (t, i) => i < t.length ? t[i].form : "";
    const samlet = (t, i, n) => t.slice(i, i + n).map(x => x.form).join(" ");

    function kode(t, i) {
      const s = t[i].form, n = ord(t, i + 1);
      if (s.includes(".") && kendt.lov(KODE + s)) return [KODE + s, i + 1];
      if (Object.hasOwn(KODET, s) && tal(n) && kendt.lov(KODE + KODET[s] + " " + n)) return [KODE + KODET[s] + " " + n, i + 2];
      return ["", i];
    }
    function kendelse(t, i) {
      const fra = AFGOERELSE.has(t[i].form) ? i + 1 : i, ss = t.slice(fra, fra + 5).map(x => x.form);
      for (const n of [5, 3]) if (ss.length >= n && ss[n - 2] === "-" && tal(ss[n - 1])) {
        const noegle = "ast:" + ss.slice(0, n).join("").replaceAll("r-", "R-");
        if (kendt.lov(noegle)) return [noegle, fra + n];
      }
      return ["", i];
    }
    function lov(t, i) {
      for (let n = Math.min(laengst, t.length - i); n > 0; n--) {
        const navn = samlet(t, i, n);
        for (const f of [navn, navn.replace(/s$/, ""), navn.replace(/ens$/, "") + "en"]) if (navne.has(f)) return [navne.get(f), i + n];
      }
      if (NUMMER.has(t[i].form)) {
        const fra = i + 1 < t.length && t[i + 1].form === "nr" ? i + 2 : i + 1;
        for (const [navn, n] of [[samlet(t, fra, 3), 3], ["nr " + ord(t, fra), 1]]) if (navne.has(navn)) return [navne.get(navn), fra + n];
      }
      return ["", i];
    }
    function lovefter(t, i) {
      const fra = ["i", "efter"].includes(ord(t, i)) ? i + 1 : i;
      if (fra < t.length) { const [a, n] = lov(t, fra); if (a) return [a, n]; }
      return ["", i];
    }
    function nummer(t, i) {
      const b = ord(t, i + 1);
      return b.length === 1 && bogstav(b) && (b !== "i" || t[i + 1].start === t[i].slut) ? [t[i].form + b, i + 2] : [t[i].form, i + 1];
    }
    function steder(t, i, navngivet) {
      let tegn = i;
      while (tegn < t.length && PARAGRAF.has(t[tegn].form)) tegn++;
      const x = ord(t, tegn);
      if (tegn === i && ["kap", "kapitel", "pkt", "punkt"].includes(x) && navngivet && tal(ord(t, i + 1))) return [[(x[0] === "k" ? "kap" : "pkt") + ord(t, i + 1)], i + 2];
      if (!tal(x)) return [[], i];
      let [nr, n] = nummer(t, tegn);
      if (tegn === i && !navngivet && !(bogstav(nr[nr.length - 1]) && t.length === n)) return [[], i];
      if (ord(t, n) === "-" && tal(ord(t, n + 1))) {
        const a = parseInt(nr, 10), b = Math.min(parseInt(ord(t, n + 1), 10), a + k.raekke), ud = [];
        for (let p = a; p <= b; p++) ud.push("§" + p);
        return [ud, n + 2];
      }
      const ud = []; let til = n;
      while (nr) {
        let sted = "§" + nr; til = n;
        while (Object.hasOwn(TRIN, ord(t, til)) && tal(ord(t, til + 1))) { sted += "|" + TRIN[ord(t, til)] + ord(t, til + 1); til += 2; }
        ud.push(sted);
        [nr, n] = tegn - i > 1 ? naestenummer(t, til) : ["", til];
      }
      return [ud, til];
    }
    function naestenummer(t, i) {
      const fra = ord(t, i) === "og" ? i + 1 : i;
      return tal(ord(t, fra)) ? nummer(t, fra) : ["", i];
    }
    function noegler(act, alle) {
      const fundet = new Map();
      for (const sted of alle) {
        const dele = sted.split("|"), baser = act ? [act + "|" + dele[0]] : kendt.steder(dele[0]);
        baser.forEach((base, nr) => {
          let vaegt = k.sted;
          for (let n = dele.length; n > 0; n--) {
            const noegle = [base].concat(dele.slice(1, n)).join("|");
            if (!kendt.lov(noegle)) continue;
            if (!fundet.has(noegle)) fundet.set(noegle, Math.floor(vaegt * (nr ? k.gaet : k.sted) / k.sted));
            vaegt = k.bredt;
          }
        });
      }
      if (!fundet.size && act) fundet.set(act, k.bredt);
      return Array.from(fundet);
    }
    const svar = (n, t, i, til, kunlov) => ({ noegler: n, start: t[i].start, slut: t[til - 1].slut, kunlov: !!kunlov });
    function ved(t, i) {
      for (const laes of [kode, kendelse]) { const [k1, n1] = laes(t, i); if (k1) return [svar([[k1, k.sted]], t, i, n1), n1]; }
      let [act, n2] = lov(t, i);
      let [alle, til] = steder(t, act ? n2 : i, !!act);
      if (!alle.length) return act ? [svar([[act, k.sted]], t, i, n2, true), n2] : [null, i];
      if (!act) [act, til] = lovefter(t, til);
      const n = noegler(act, alle);
      return n.length ? [svar(n, t, i, til, ord(t, til) === "-" && bogstav(ord(t, til + 1))), til] : [null, i];
    }
    return function (tekst) {
      const t = S.stykker(tekst).slice(0, k.stykker), ud = [];
      for (let i = 0; i < t.length;) { const [r, n] = ved(t, i); if (r) ud.push(r); i = Math.max(n, i + 1); }
      return ud;
    };
  }

  function spoergelaeser(o, stam, stop, svage, betydning, regler, lov, k) {
    const enkelt = new Map(), ens = new Map(regler.filter(r => r[2] && r[0].length === 1).map(r => [r[0][0], r[1][0][0]])), flere = S.vendinger(regler, k.hul);
    for (const r of regler) if (r[0].length === 1 && !r[2]) { if (!enkelt.has(r[0][0])) enkelt.set(r[0][0], []); enkelt.get(r[0][0]).push(r); }
    const svar = (termer, alle) => ({ termer, alle: !!alle });
    const indleder = (f, start) => start.split(" ").every((x, n) => f[n] === x);
    const omord = f => f.some(x => betydning.ord.includes(x)) || betydning.start.some(s => indleder(f, s)) || (indleder(f, betydning.kort) && f.length <= betydning.laengde);
    const ved = (a, vaegt) => svar(a.termer.map(([t, v]) => [t, Math.floor(v * vaegt / k.hel)]), a.alle);
    const svaekket = g => ({ ...g, bloed: true, svar: g.svar.map(a => ved(a, k.spoerge)) });

    // A synonym is worth no more than the word itself (hoejst) when the corpus has that.
    function ment(m, vaegt, hoejst) {
      const egne = m.map(t => o.sjaelden(t));
      return egne.every(Boolean) ? [svar(m.map((t, i) => [t, Math.floor(vaegt * Math.min(egne[i], hoejst || egne[i]) / egne[i])]), m.length > 1)] : [];
    }
    function delt(form) {
      let ene = [];
      for (let i = k.del; i < form.length - k.del; i++) {
        const hoved = stam(form.slice(i));
        if (!o.sjaelden(hoved)) continue;
        const for_ = form.slice(0, i);
        for (const led of LED) {
          const base = led && for_.endsWith(led) ? for_.slice(0, -led.length) : for_, foerst = stam(base);
          if (for_.endsWith(led) && base.length >= k.del && o.sjaelden(foerst)) return [foerst, hoved];
        }
        if (!ene.length && form.length - i > k.del + 1) ene = [hoved];
      }
      return ene;
    }
    function kendt(s, form) {
      const ud = [];
      if (o.sjaelden(s)) ud.push(svar([[s, k.hel]]));
      let dele = o.dele(s);
      if (!dele.length && !ud.length && form) dele = delt(form);
      const share = ud.length ? k.kendteled : k.hel;
      if (dele.length) ud.push(svar(dele.map((d, i) => [d, Math.floor((i < dele.length - 1 ? k.led : k.hoved) * share / k.hel)])));
      for (const r of enkelt.get(s) || []) for (const m of r[1]) ud.push(...ment(m, r[3] ? k.spoerge : k.ment, o.sjaelden(s)));
      return ud;
    }
    function begynder(form) {
      if (form.length <= k.del || S.TAL.test(form)) return [];
      return o.ord().filter(t => t.startsWith(form)).sort((a, b) => o.sjaelden(a) - o.sjaelden(b) || (a < b ? -1 : 1)).slice(0, k.starter);
    }
    function etord(form, s) {
      const svarene = kendt(s, form), stavet = o.sjaelden(s) || enkelt.has(s) || S.TAL.test(form);
      if (svarene.length && (stavet || form.length < k.langt)) return { ord: form, svar: svarene, instead: [] };
      // A slip in the ending spoils the stem: the whole word is compared too.
      const naer = S.TAL.test(form) ? [] : S.taettest([
        ...S.naermeste(s, o.ord(), k), ...(form === s ? [] : S.naermeste(form, o.ord(), k)),
        ...S.naermeste(form, o.ansigter().keys(), k).map(([n, f]) => [n, o.ansigter().get(f)])
      ], k);
      if (svarene.length) {
        const taet = naer.filter(n => n[0] <= k.taet);
        return { ord: form, svar: svarene.concat(saenket(taet.map(([n, t]) => [t, k.naer - k.skridt * n]))), instead: taet.map(n => n[1]) };
      }
      const vaegte = naer.map(([n, t]) => [t, k.naer - k.skridt * n]).concat(begynder(form).map(t => [t, k.start]));
      return { ord: form, svar: saenket(vaegte), instead: naer.map(n => n[1]) };
    }
    const saenket = vaegte => vaegte.flatMap(([t, v]) => kendt(ens.get(t) || t, "").map(a => ved(a, v)));
    function sammen(a, b) {
      for (const led of ["", "s"]) { const s = stam(a + led + b); if (o.sjaelden(s) && a.length + b.length > k.sammen) return s; }
      return "";
    }
    function vending(r, staar, former, stams) {
      const ud = [], termer = staar.filter(n => o.sjaelden(stams[n])).map(n => [stams[n], k.hel]);
      if (termer.length && !r[3] && !r[2]) ud.push(svar(termer, true), ved(svar(termer), k.hverforsig));
      for (const m of r[1]) ud.push(...(r[2] ? kendt(m[0], m[0]) : ment(m, r[3] ? k.spoerge : k.ment, 0)));
      return { ord: staar.map(n => former[n]).join(" ") || r[0].join(" "), svar: ud, bloed: r[3], instead: [] };
    }

    return function (raa) {
      const tekst = raa.slice(0, k.tegn).normalize("NFC"), love = lov(tekst);
      const t = S.tokens(tekst).slice(0, k.ord).filter(x => !love.some(r => r.start <= x.start && x.start < r.slut));
      const former = t.map(x => x.form), stams = former.map(stam);
      let oensket = new Set(former.keys());
      former.forEach((f, n) => { if (stop.has(f)) oensket.delete(n); });
      const lovgruppe = r => ({ ord: tekst.slice(r.start, r.slut), svar: r.noegler.map(([n, v]) => svar([[o.lovmaerke + n, v]])), bloed: false, instead: [] });
      const grupper = love.map(r => [-1, r.kunlov && oensket.size > 0 ? svaekket(lovgruppe(r)) : lovgruppe(r)]);
      for (const f of flere(stams)) {
        grupper.push([f.p[0], vending(f.r, f.p.filter(n => oensket.has(n)), former, stams)]);
        f.p.forEach(n => oensket.delete(n));
      }
      if (!oensket.size && !grupper.length) oensket = new Set(former.keys());
      let spring = -1;
      for (const n of Array.from(oensket).sort((a, b) => a - b)) {
        if (n <= spring) continue;
        const s = oensket.has(n + 1) ? sammen(former[n], former[n + 1]) : "";
        if (s) {
          spring = n + 1;
          grupper.push([n, { ord: former[n] + former[n + 1], svar: [svar([[s, k.samlet]]), svar([n, n + 1].filter(m => o.sjaelden(stams[m])).map(m => [stams[m], k.hel])), ...kendt(s, "")], instead: [] }]);
        } else grupper.push([n, svage.has(stams[n]) ? svaekket(etord(former[n], stams[n])) : etord(former[n], stams[n])]);
      }
      grupper.sort((a, b) => a[0] - b[0]);
      const set = new Set();
      return { love, betydning: omord(former), grupper: grupper.map(g => g[1]).filter(g => { if (!g.svar.length || set.has(g.ord)) return false; set.add(g.ord); return true; }) };
    };
  }

  w.VV_SPOERG = { lovlaeser, spoergelaeser };
})(window);
