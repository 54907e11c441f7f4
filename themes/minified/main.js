function(t){"use strict"
const n="[0-9A-Za-z\\u0080-\\uffff]",e=new RegExp("(?:"+n+"[.,](?="+n+")|"+n+"|')+","g"),r=/^[a-z](\.[a-z])+$/i,o=/[\x80-\u024f\u02b9-\u02bc\u0300-\u045f\u1e00-\u1eff\u2000-\u209c\u20a0-\u20cf\u2100-\u2bff\u3000-\u3020\ufb00-\ufb06\ufeff\ufffc\ufffd]/,s=/[\u0300-\u036f]/g,a=/[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/,c=/[‘’‛ʼ′´ʹʻ]/g,i=/[\u2190-\u2bff]/,u=/[\0-&(-/:-`{-\xbf\u2000-\u206f\u20a0-\u20cf\u2100-\u2bff\u3000-\u3020\ufffc\ufffd]/g,f={ß:"ss",æ:"ae",œ:"oe",ø:"o",ł:"l",đ:"d",ð:"d",þ:"th",ħ:"h",ı:"i",ς:"σ"},l=(t,n=new Map)=>e=>(n.has(e)?n:n.set(e,t(e))).get(e),d=l(t=>{if(!o.test(t))return t
if(a.test(t)||0===t.search(s))return""
const n=t.replace(c,"'").normalize("NFKD").toLowerCase().replace(s,"").replace(/[ß-ς]/g,t=>f[t]||t).replace(c,"'").replace(u," ")
return i.test(t)||!n.trim()?" ":n})
function p(t){const{t:n,from:e}=(t=>{if(/^[\0-\x7f]*$/.test(t))return{t,from:t=>t}
let[n,e]=["",0]
const r=[]
for(const o of t){const t=d(o)
for(let n=0;n<t.length;n+=1)r.push(e)
n+=t,e+=o.length}return r.push(e),{t:n,from:t=>r[t]}})(t)
return w(n).map(([t,n])=>{const r=n+t.length
return((t,n,e)=>{const r=t.replace(/'s$/i,""),o=/[A-Z].*[A-Z]/.test(r)&&!/[a-z\u0080-\uffff]/.test(r)
return{printed:h(t),base:h(r),capital:o,from:n,to:e}})(t,e(n),Math.max(e(r),e(r-1)+1))})}function w(t){return Array.from(t.matchAll(e),t=>[t[0].replace(/(.),(?=(\d*))/g,(t,n,e)=>m(n)&&3===e.length?t:n+" "),t.index]).flatMap(y).flatMap(([t,n])=>y([r.test(t)?t:t.replace(/(.)\.(?=(.))/g,(t,n,e)=>m(n)&&m(e)?t:n+" "),n]))}const m=t=>t>="0"&&t<="9"
function y([t,n]){return Array.from(t.matchAll(/[^ ']+('+[^ ']+)*/g),t=>[t[0],n+t.index])}function h(t){const n=t.replace(r.test(t)?/['.,]/g:/[',]/g,"").replace(/[A-Z]+/g,t=>t.toLowerCase())
return n.length>40?Array.from(n).slice(0,40).join(""):n}const g=new Set(t.stop.split(" ")),b="ational ate tional tion enci ence anci ance izer ize bli ble alli al entli ent eli e ousli ous ization ize ation ate ator ate alism al iveness ive fulness ful ousness ous aliti al iviti ive biliti ble logi log",x="icate ic ative  alize al iciti ic ical ic ful  ness "
function k(t){return g.has(t)||/^[a-z]?$/.test(t)?null:t.length<3||/[^a-z0-9]/.test(t)?t:A(t)}const A=l(t=>{const n=(t=>{if(t.endsWith("eed"))return $(t.slice(0,-3))>0?t.slice(0,-1):t
const n=t.replace(/(ed|ing)$/,"")
return n!==t&&O(n)?/(at|bl|iz)$/.test(n)?n+"e":P(n)?/[lsz]$/.test(n)?n:n.slice(0,-1):1===$(n)&&M(n)?n+"e":n:t})(t.replace(/(ss|i)es$|([^s])s$/,"$1$2")).replace(/^(.+[^aeiou])y$/,"$1i")
return(t=>{const n=$(t),e=t.replace(/e$/,""),r=e===t||n<1||1===n&&M(e)?t:e
return r.endsWith("ll")&&n>1?r.slice(0,-1):r})((t=>{const n="al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize".split(" ").find(n=>t.endsWith(n)),e=n?t.slice(0,-n.length):""
return $(e)>1&&("ion"!==n||/[st]$/.test(e))?e:t})([b,x].reduce((t,n)=>{const e=n.split(" "),r=e.findIndex((n,e)=>e%2==0&&t.endsWith(n)),o=r<0?"":t.slice(0,-e[r].length)
return $(o)>0?o+e[r+1]:t},n)))})
function v(t){let n=""
return t.replace(/./g,t=>(n=/[aeiou]/.test(t)||"y"===t&&"c"===n?"v":"c",n))}const O=t=>v(t).includes("v"),$=t=>v(t).split("vc").length-1,P=t=>/(.)\1$/.test(t)&&v(t).endsWith("c"),M=t=>v(t).endsWith("cvc")&&!/[wxy]$/.test(t),z=new Map
let q=0
class S extends Error{constructor(t){super("Not loaded: "+t),this.path=t}}function N(t,n,e){const{o:r}=t
return r.has(n)||r.set(n,e().catch(t=>{throw r.delete(n),t})),r.get(n)}function U(t,n,e){return N(t,n,async()=>{const r=t.i+n+".js"+(t.l.has(n)?"?t="+ ++q:"")
let o
const s=new Promise((t,n)=>o=setTimeout(n,3e4))
var a
z.has(n)||await Promise.race([(a=r,new Promise((t,n)=>{const e=document.querySelector('script[src="'+a+'"]'),r=e||document.createElement("script")
r.addEventListener("load",t),r.addEventListener("error",n),e&&"complete"!==document.readyState&&window.addEventListener("load",n),e||document.head.append(Object.assign(r,{src:a}))})),s]).catch(()=>{}),clearTimeout(o)
const c=z.get(n)
return z.delete(n),j(t,n,()=>e(c))})}function j(t,n,e){try{return e()}catch(e){throw t.o.delete(n),t.l.add(n),new S(n)}}function R(t){if(!t)throw new RangeError
return!0}async function I(t,n){const{segments:e}=await t.manifest(),{first:r,d:o}=e.find(t=>n<t.first+t.docs)
return"d/"+o.groups[Math.floor((n-r)/o.per)]+"/"+(n-r)}const T=async(t,n)=>U(t,await I(t,n),t=>{const[e,r,o,s,a,c,i,u,f,l,d,p,w]=t
return R(void 0!==t[12])&&{p:n,href:e,title:r,m:o,asker:s,department:a,tabled:c,answered:i,uin:u,house:f,state:l,texts:d.map(Z),k:p,url:w}}),Z=([t,n,e,...r])=>({anchor:t,A:n,role:e,paras:r})
let B
async function L(t){if(B)return
const{x:n}=await t.manifest()
B=await U(t,n,t=>t(Qt))}async function D(t,n){const{segments:e}=await t.manifest()
return Promise.all(e.map((e,r)=>N(t,n+r,async()=>{const o="string"==typeof e[n],{keys:s,per:a,groups:c}=o?await U(t,e[n],t=>R(t.groups)&&t):e[n]
return{index:t,kind:n,at:r,per:a,groups:c,keys:E(s.match(/[A-Z][^A-Z]*/g)||[]),base:e.first,end:e.first+e.docs}})))}function E(t){let n=""
return t.map(t=>n=n.slice(0,parseInt(t[0],36)-10)+t.slice(1))}const F=({keys:t},n)=>t.filter(t=>t<=n).length-1,G=({kind:t,groups:n,per:e},r)=>t+"/"+n[Math.floor(r/e)]+"/"+r
function C(t,n){const e=G(t,n)
return U(t.index,e,n=>{const r=E(n.filter((t,n)=>n%2==0))
return R(n.length&&r.every((t,n)=>!n||t>r[n-1])),new Map(r.map((r,o)=>[r,{v:t,path:e,key:r,value:n[2*o+1]}]))})}async function H(t,n){const e=F(t,n)
return e<0?void 0:(await C(t,e)).get(n)}async function K(t,n,e){const r=await D(t,n)
return(await Promise.all(r.map(t=>H(t,e)))).filter(Boolean)}const Q=new Uint8Array(65536).fill(65)
function _(t){const n=new Int32Array(t.length)
let[e,r]=[0,0]
for(let o=0;o<t.length;o++){const s=Q[t.charCodeAt(o)]
r=s>63?-1:32*r+(31&s),R(s<65&&r<2**31),s>31&&s<64||(n[e++]=r,r=0)}return R(e&&!r),n.subarray(0,e)}function J(t,n,e,r=3){const o=_(t),s=new Uint8Array(o.length)
let a=n
for(let t=0;t<o.length;t++)s[t]=7&o[t],o[t]=a+(o[t]>>r),R(o[t]>=a),a=o[t]+1
return R(a<=e),{docs:o,O:s}}Array.from("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.").forEach((t,n)=>Q[t.charCodeAt(0)]=n)
const V=async(t,n)=>W(n,await K(t,"s",n))
function W(t,n){const e=n.map(n=>{const{v:e,path:r,value:o}=n,s=n.run||j(e.index,r,()=>{const[n,r]="string"==typeof o?[o]:o,{docs:s,O:a}=J(n,e.base,e.end)
return R(void 0===r||r>s.length),{docs:s,O:a,v:e,key:t,k:r>0,$:r||s.length}})
return n.run=s,{...s,P:new Map}})
return{key:t,M:e,$:e.reduce((t,n)=>t+n.$,0)}}const X=({M:t})=>t.some(t=>t.k),Y=/([+-]?)(?:([a-z]+):)?(?:"([^"]*)("|$)|([^\s"]+))/gi,tt={asker:"a",by:"b",to:"d",party:"p",house:"h",collection:"c",topic:"t",file:"l",is:"s",uin:"u",year:"",before:"",after:""},nt=t.synonyms.map(t=>t.map(t=>({text:t,S:p(t)}))),et=t=>Array.from(new Set(t)),rt=({N:t,U:n})=>t&&!n&&!t.capital&&null===k(t.base)
function ot(t,{j:n}){n.push(...t.filter(rt).map(({N:t})=>t.printed))
const e=t.filter(t=>!rt(t)&&(t.N||t.phrase[0]))
return e[0]?[e]:[]}function st(t,n,e){const r=t.flatMap(t=>{const r=n?[]:ct(t),o=t.map(({N:t})=>t&&t.printed).join(" ")
return r[0]&&e.synonyms.push({from:o,to:r.map(({text:t})=>t)}),ot(t,e).concat(r.flatMap(t=>ot(t.S.map(t=>({N:t,R:!0})),{j:[]})))})
r[0]&&e.groups.push(r)}function at(t){return t.map((n,e)=>t.length-e).find(n=>ct(t.slice(0,n))[0])||1}function ct(t){const n=n=>n.S.length===t.length&&n.S.every(({base:n},e)=>{const{N:r}=t[e]
return r&&r.base===n&&!(1===t.length&&rt(t[0]))})
return nt.flatMap(t=>t.some(n)?t.filter(t=>!n(t)):[])}function it({base:t,capital:n}){const e=k(t)
return[n&&e!==t&&t+"=",e].filter(Boolean)}async function ut(t,n){const{N:e,phrase:r,U:o}=n
return(r||o)&&await Promise.all([L(t),r&&D(t,"p")]),r?{part:n,I:[],...await B.T(t,r)}:o?B.Z(t,n):{part:n,I:await ft(t,it(e))}}async function ft(t,n){return(await Promise.all(n.map(n=>V(t,n)))).filter(({$:t})=>t).slice(0,1)}const lt=(t,n)=>Math.log(1+(t-n+.5)/(n+.5))
function dt(t,n){const e=(t,e)=>t.reduce((t,r)=>{for(let o=0;o<n;o++)t[o]=e(t[o],r[o])
return t}),r=t.map(t=>e(t.map(t=>((t,n)=>{const e=new Float64Array(n)
return t.phrase&&B.B(t,n,e),t.I.forEach(t=>(({M:t},n,e)=>{for(const{docs:r,O:o}of t.flatMap(t=>[t,...t.P.values()]).filter(Boolean))for(let t=0;t<r.length;t++){const s=n*(o[t]+1)/8
e[r[t]]<s&&(e[r[t]]=s)}})(t,lt(n,t.$),e)),e})(t,n)),(t,n)=>t&&n?t+n:0))
return e(r,(t,n)=>t>n?t:n)}const pt=2**24
async function wt(t,n){const e=(({q:t="",live:n,L:e,D:r={}})=>{const o={groups:[],F:[],G:[],j:[],synonyms:[],C:[]},s=t.replace(/[“”„‟«»]/g,'"'),a=Array.from(s.matchAll(Y)).flatMap(t=>{const e=t.index+t[0].length===s.length
return(([t,n,e,r,o,s],a,c,i)=>{if("OR"===t)return[{H:!0}]
const u=(e||"").toLowerCase(),f=Object.keys(tt).includes(u),l=!(!r||'"'!==o&&a),d=s||r||""
if(f&&i.G.push({field:u,value:d,K:"-"===n}),f||"AND"===t)return[]
const w=e?e+":":"",m=p(l?w:w+d).map(t=>Object.keys(c).includes(t.base)?p(c[t.base])[0]:t),y=d.endsWith("*")?2:a?3:1/0,h=m.map((t,e)=>"+"===n&&rt({N:t})?{phrase:[t.printed]}:{N:t,U:!l&&!m[e+1]&&t.base.length>=y})
return l&&h.push({phrase:p(r).map(t=>t.printed)}),"-"!==n?[{P:h,_:!l}]:(i.F.push(...ot(h,i)),[])})(t,n&&e,r,o)})
for(const t of(t=>{const n=[]
return t.forEach(({P:e,_:r,H:o},s)=>{const[a,c,i,u]=[n.length-1,...[-2,-1,1].map(n=>t[s+n]||{})]
o||(i.H&&n[0]?n[a].push(e):r&&i._&&!c.H&&!u.H?n[a][0]=n[a][0].concat(e):n.push([e]))}),n})(a)){let[n]=t
if(t[1])st(t,e,o)
else for(let t;n[0];n=n.slice(t))t=e?1:at(n),st([n.slice(0,t)],e,o)}return o.j=et(o.j),o})(n),{docs:r,undated:o,range:s}=await t.manifest(),a=n=>Promise.all(n.map(n=>Promise.all(n.map(n=>ut(t,n))))),[c,i,u]=await Promise.all([Promise.all(e.groups.map(a)),a(e.F),mt(t,e,n.filters)]),f={index:t,J:n,query:e,groups:c,F:i,filter:u,docs:r,undated:o,range:s},l=!c[0]&&!i[0]&&!u,d=l?{docs:[],count:0,exact:!0,some:null}:await(async t=>{const{index:n,groups:e,F:r,filter:o,J:s}=t,a=yt([...e,r]),c=!/^(new|old)est$/.test(s.sort),i=!(!s.V&&!o&&c),u=!i&&!r[0]&&1===a.length&&1===a[0].I.length,f=!u&&(gt([a])[0]||a.some(ht))
f&&await L(n)
const l=!f||await B.complete(t,i),[d,p]=((t,n)=>{const{groups:e,F:r,filter:o,docs:s}=t,{W:a,X:c}=At(e,s),i=At(r.map(t=>[t]),s).W
yt(r).forEach(({open:t=[]})=>t.forEach(t=>i[t]=1))
const u=e=>{const r=vt(s).filter(t=>e(a[t])&&!i[t]&&(!o||o[t]))
return n?Ot(r,c):((t,{undated:n,J:e})=>{const r=t.filter(t=>t>=n)
return"oldest"!==e.sort&&r.reverse(),t.copyWithin(r.length,0),t.set(r),t})(r,t)}
return[u(t=>t===e.length),u(t=>t&&t<e.length)]})(t,c&&e[0]),w=l&&!a.some(({Y:t,open:n=[]})=>t||n[0]>=0),m=w&&!gt(e)[0]&&!a.some(({tt:t})=>t),y=e[1]&&!yt(r).some(({tt:t})=>t)
return{docs:d,count:u?a[0].I[0].$:d.length,exact:w,some:y?{docs:p,count:p.length,exact:m}:null}})(f),{j:w,synonyms:m,C:y}=e,h=et(bt(f).map(xt)),g={...d,J:n,empty:l,j:w,synonyms:m,C:y,total:r,marks:kt(yt(c)),missing:h,nt:[]}
return n.live||n.D||!h[0]?g:(await L(t),B.et(f,g))}async function mt(t,n,e={}){const r=Object.entries(e).flatMap(([t,n])=>n.map(n=>tt[t]+"/"+n))
return r[0]||n.G[0]?(await Promise.all([L(t),...r.map(n=>"/"!==n[0]&&K(t,"f",n))]),B.rt(t,n,e)):null}const yt=t=>t.flat(2),ht=t=>!!t.phrase&&t.ot.some(({st:t})=>t[0]),gt=t=>yt(t).flatMap(({I:t})=>t).filter(X)
function bt({groups:t}){const n=t=>!(t.phrase?t.ot:t.I)[0],e=t.filter(t=>t.every(t=>t.some(n)))
return yt(e).filter(n).map(({part:t})=>t).filter(({R:t})=>!t)}const xt=({N:t,phrase:n})=>t?t.printed:n.join(" ")
function kt(t){const n=new Set(t.flatMap(({I:t})=>t.map(({key:t})=>t))),e=new Set(t.flatMap(({phrase:t=[]})=>t))
return t=>e.has(t.printed)||it(t).some(t=>n.has(t))}function At(t,n){const[e,r]=[new Uint8Array(n),new Float64Array(n)]
for(const o of t){const t=dt(o,n)
for(let o=0;o<n;o++)t[o]&&e[o]++,r[o]+=t[o]}return{W:e,X:r}}const vt=t=>new Uint32Array(t).map((t,n)=>n)
function Ot(t,n){const e=Float64Array.from(t)
return e.forEach((t,r)=>e[r]=-Math.round(262144*n[t])*pt-t),e.sort().forEach((n,e)=>t[e]=-n%pt),t}const $t=240,Pt=/[^.!?]*(?:[.!?]+(?!\s|$)[^.!?]*)*(?:[.!?]+["'”’)]*\s*|$)/g
function Mt(t,n){const[e,r]=((t,n)=>{if(t.length<=$t)return[0,t.length]
const e=({from:t})=>n.filter(n=>n.from>=t&&n.to<=t+$t),r=n.reduce((t,n)=>e(n).length>e(t).length?n:t,n[0]||{from:0,to:0}),o=e(r).pop()||r,s=Math.max(0,Math.min(($t-o.to+r.from)/2,80)),a=Math.min(r.from-s,t.length-$t),c=a>0?t.indexOf(" ",a-1)+1:0,i=c+$t
return[c,i<t.length?Math.max(t.lastIndexOf(" ",i),o.to):t.length]})(t,n),o=[{text:e?"… ":"",ct:!1}]
let s=e
for(const a of n.filter(t=>t.from>=e&&t.to<=r))o.push({text:t.slice(s,a.from),ct:!1},{text:t.slice(a.from,a.to),ct:!0}),s=a.to
return o.push({text:t.slice(s,r)+(r<t.length?" …":""),ct:!1}),o.filter(t=>t.text)}let zt,qt
const St=t=>document.getElementById(t)
function Nt(t,n,...e){const r=Object.assign(document.createElement(t),n)
return r.append(...e),r}const Ut=t=>t.toLocaleString("en-GB"),jt=(t,n)=>Ut(t)+" "+n+(1===t?"":"s"),Rt=({asker:t,department:n})=>(t||"Member not stated")+" to "+(n||"department not stated")
function It({tabled:t,answered:n}){const e=new Date(t||n).toLocaleDateString("en-GB",{dateStyle:"long",timeZone:"UTC"})
return t?"Tabled "+e:n?"Answered "+e:"date not stated"}const Tt={a:"Answered",h:"Holding answer only",u:"No answer in the transcript"}
function Zt(t,n,e){const r=Nt("a",{href:qt+t.href+n},t.title),o=Nt("strong",{},"a"===t.state?"":Tt[t.state]),s=Nt("p",{className:"who"},Rt(t)+" · "+It(t)+" ",o),a=e.map(([t,...n])=>Nt("p",{className:"x"},Nt("span",{className:"count"},t)," ",...n))
return Nt("li",{},Nt("p",{className:"h"},r),s,...a)}let Bt=0
async function Lt(t,n){const e=++Bt,r=()=>e!==Bt,o=St("error"),s=t=>n&&(n.textContent=t)
o.hidden=!0,s("Searching…")
try{await t(r)}catch(e){if(r())return
s(""),o.querySelector("code").textContent=e.path||e.message,o.lastElementChild.onclick=()=>Lt(t,n),o.hidden=!1}}function Dt({q:t,filters:n,sort:e,L:r}){const o=new URLSearchParams({q:t})
for(const t in n)n[t].forEach(n=>o.append(t,n))
return"relevance"!==e&&o.set("sort",e),r&&o.set("plain",1),"?"+o}function Et(t,n){const[e,r]=["ol","button"].map(n=>t.querySelector(n))
let o=[]
async function s(t){const s=e.children.length,a=await Promise.all(Array.from(o.slice(s,s+20),n))
t()||(e.append(...a),r.hidden=e.children.length>=o.length,s&&e.children[s].querySelector("a").focus())}return r.addEventListener("click",()=>Lt(s)),(t,n)=>(o=t,e.textContent="",s(n))}async function Ft(t,n){const e=await zt.row(t),r=({text:t,ct:n})=>n?Nt("mark",{},t):t
return Zt(e,"",((t,{marks:n})=>{const e=t.texts.flatMap(({anchor:t,paras:e})=>e.flatMap(e=>e.match(Pt).map(e=>{const r=e.trim(),o=p(r).filter(n)
return{anchor:t,text:r,W:o,it:et(o.map(({base:t})=>k(t)||t))}}))).filter(({text:t})=>t),r=({it:t,W:n},e)=>10*t.length+Math.min(n.length,9)+100*t.filter(t=>!e.includes(t)).length,o=(t,n)=>t.reduce((t,e)=>r(e,n)>r(t,n)?e:t,t[0]),s=o(e,[]),a=o(e.filter(t=>t!==s&&t.W[0]),s?s.it:[])
return e.filter(t=>t===s||t===a&&s.W[0]).map(({anchor:t,text:n,W:e})=>({anchor:t,ut:Mt(n,e)}))})(e,n).map(({anchor:t,ut:n})=>[Gt(t),...n.map(r)]))}const Gt=t=>"q"===t?"Question":"Answer",Ct=({count:t,exact:n,total:e})=>(n?"":"at least ")+Ut(t)+" of "+jt(e,"question")
function Ht(){const{dataset:t}=document.querySelector("script[data-manifest]"),n=St("search_q")
qt=t.root,zt=(t=>{const[,n,e]=/^(.*\/|)([^/]*)\.js$/.exec(t),r={i:n,o:new Map,l:new Set,manifest:()=>U(r,e,t=>R(3===t.format)&&t),row:t=>T(r,t)}
return r})(t.manifest),zt.manifest().catch(()=>{}),n&&(t=>{let n=!1
async function e(){n||(n=!0,await L(zt).then(()=>B.ft(t),()=>n=!1))}["focus","input"].forEach(n=>t.addEventListener(n,e)),document.activeElement===t&&e()})(n),St("results")&&(t=>{const[n,e,r,o,s,a,c]=["results","found","notes","chosen","filters","sort","data"].map(St),{site:i,base:u}=n.dataset,f=document.title
let l,d,p
St("main").append(St("browse"))
const w=Et(St("all"),t=>Ft(t,p)),m=Et(St("some"),t=>Ft(t,p))
function y(){l=location.search,d=(t=>{const n=new URLSearchParams(t),e={}
for(const t in tt)n.get(t)&&(e[t]=n.getAll(t))
const r=["newest","oldest"].find(t=>t===n.get("sort"))||"relevance"
return{q:n.get("q")||"",filters:e,sort:r,L:n.has("plain")}})(l),t.value=d.q,document.title=(d.q&&d.q+" – ")+f,n.hidden=!0,e.textContent="",(d.q||Object.keys(d.filters)[0])&&Lt(h,e)}async function h(t){const u=await wt(zt,d),{C:f,nt:l,missing:y,j:h,synonyms:b}=u,x=d.L||[f,l,y,h,b].flat()[0]
if(x&&await L(zt),t())return
p=u
const k=p.some||{docs:[],count:0,exact:!0},[{fingerprint:A,version:v},O]=await Promise.all([zt.manifest(),B?B.lt(p,d):[],w(p.docs,t),m(k.docs,t)])
if(t())return
r.replaceChildren(...x?B.dt(p,d):[]),o.replaceChildren(...O.map(t=>B.wt(d,t))),s.hidden=a.hidden=c.hidden=!p.count,St("some").hidden=!k.count,St("some-count").textContent=(({count:t,exact:n})=>(n?"":"at least ")+jt(t,"question"))(k)
for(const t of a.children){const{sort:n}=t.dataset
t.href=Dt({...d,sort:n}),t.setAttribute("aria-current",n===d.sort)}const $=[d.q&&"“"+d.q+"”",...O.map(({label:t})=>t)].filter(Boolean).join(", ")
St("cite").textContent="Search "+$+" in "+i+": "+Ct(p)+"; archive "+A+", Despatch "+v+".",e.textContent=p.count?Ct(p):e.dataset[p.empty?"empty":"none"],n.hidden=!1,s.open&&await g(t)}async function g(t){await L(zt)
const n=Array.from(s.querySelectorAll("section"))
await Promise.all(n.map(n=>B.fill(n,p,d,t)))}function b(t){try{history.pushState(null,"",t)}catch(n){return location.assign(t)}y()}t.form.addEventListener("submit",n=>{n.preventDefault(),b(Dt({...d,q:t.value}))}),n.addEventListener("click",t=>{const{tagName:n,value:r,search:o}=t.target
r&&Lt(()=>(async t=>(await L(zt),B.download(p.docs,u||new URL(qt||".",location),t)))(r)),"A"!==n||"?"!==t.target.getAttribute("href")[0]||t.ctrlKey||t.metaKey||t.shiftKey||(t.preventDefault(),e.focus(),b(o))}),s.addEventListener("toggle",()=>s.open&&p&&Lt(g)),window.addEventListener("popstate",()=>l===location.search||y()),y()})(n),St("checker")&&Lt(Kt)}async function Kt(){await L(zt),B.yt(St("quotation"))}"undefined"!=typeof document&&Ht()
const Qt={ht:tt,gt:Tt,bt:Dt,xt:Lt,kt:St,At:gt,vt:It,Ot:D,entries:C,entry:H,$t:F,Pt:ft,form:h,Mt:Ut,zt:lt,qt:Ot,index:zt,isOpen:ht,St:N,Nt:it,Ut:ut,jt:yt,list:V,Rt:W,load:U,It:K,Tt:Nt,Zt:bt,Bt:_,Lt:vt,once:l,Dt:G,people:Rt,ut:w,Et:I,Ft:jt,Gt:J,Ct:Zt,read:j,rest:B,root:qt,row:T,search:wt,Ht:Gt,split:y,start:Ht,Kt:k,Qt:R,_t:At,Jt:Z,unique:et,S:p}
return(t,n)=>{z.set(t,n)}}

