function(t){"use strict"
const e="[0-9A-Za-z\\u0080-\\uffff]",n=new RegExp("(?:"+e+"[.,](?="+e+")|"+e+"|')+","g"),r=/^[a-z](\.[a-z])+$/i,s={"=":null,_:""},o=(({runs:t,many:e})=>{const n=new Map
let r=0
for(const[o,a]of t)Array.from(a).forEach((t,a)=>{const i="*"===t?e[r++]:t in s?s[t]:t
null!==i&&n.set(String.fromCodePoint(o+a),i)})
return n})(t.fold)
function a(t){const{folded:e,from:n}=(t=>{if(/^[\0-\x7f]*$/.test(t))return{folded:t,from:t=>t}
let[e,n]=["",0]
const r=[]
for(const s of t){const t=o.has(s)?o.get(s):s
for(let e=0;e<t.length;e+=1)r.push(n)
e+=t,n+=s.length}return r.push(n),{folded:e,from:t=>r[t]}})(t)
return i(e).map(([t,e])=>{const r=e+t.length
return((t,e,n)=>{const r=t.replace(/'s$/i,""),s=/[A-Z].*[A-Z]/.test(r)&&!/[a-z\u0080-\uffff]/.test(r)
return{printed:u(t),base:u(r),capital:s,from:e,to:n}})(t,n(e),Math.max(n(r),n(r-1)+1))})}function i(t){return Array.from(t.matchAll(n),t=>[t[0].replace(/(.),(?=(\d*))/g,(t,e,n)=>c(e)&&3===n.length?t:e+" "),t.index]).flatMap(l).flatMap(([t,e])=>l([r.test(t)?t:t.replace(/(.)\.(?=(.))/g,(t,e,n)=>c(e)&&c(n)?t:e+" "),e]))}const c=t=>t>="0"&&t<="9"
function l([t,e]){return Array.from(t.matchAll(/[^ ']+('+[^ ']+)*/g),t=>[t[0],e+t.index])}function u(t){const e=t.replace(r.test(t)?/['.,]/g:/[',]/g,"").replace(/[A-Z]+/g,t=>t.toLowerCase())
return e.length>40?Array.from(e).slice(0,40).join(""):e}const f=new Set(t.stop),d="ational ate tional tion enci ence anci ance izer ize bli ble alli al entli ent eli e ousli ous ization ize ation ate ator ate alism al iveness ive fulness ful ousness ous aliti al iviti ive biliti ble logi log",p="icate ic ative  alize al iciti ic ical ic ful  ness ",h=new Map
function m(t){return f.has(t)||/^[a-z]?$/.test(t)?null:t.length<3||/[^a-z0-9]/.test(t)?t:(h.has(t)||h.set(t,(t=>{const e=(t=>{if(t.endsWith("eed"))return w(t.slice(0,-3))>0?t.slice(0,-1):t
const e=t.replace(/(ed|ing)$/,"")
return e!==t&&y(e)?/(at|bl|iz)$/.test(e)?e+"e":b(e)?/[lsz]$/.test(e)?e:e.slice(0,-1):1===w(e)&&x(e)?e+"e":e:t})(t.replace(/(ss|i)es$|([^s])s$/,"$1$2")).replace(/^(.+[^aeiou])y$/,"$1i")
return(t=>{const e=w(t),n=t.replace(/e$/,""),r=n===t||e<1||1===e&&x(n)?t:n
return r.endsWith("ll")&&e>1?r.slice(0,-1):r})((t=>{const e="al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize".split(" ").find(e=>t.endsWith(e)),n=e?t.slice(0,-e.length):""
return w(n)>1&&("ion"!==e||/[st]$/.test(n))?n:t})([d,p].reduce((t,e)=>{const n=e.split(" "),r=n.findIndex((e,n)=>n%2==0&&t.endsWith(e)),s=r<0?"":t.slice(0,-n[r].length)
return w(s)>0?s+n[r+1]:t},e)))})(t)),h.get(t))}function g(t){let e=""
return t.replace(/./g,t=>(e=/[aeiou]/.test(t)||"y"===t&&"c"===e?"v":"c",e))}const y=t=>g(t).includes("v"),w=t=>g(t).split("vc").length-1,b=t=>/(.)\1$/.test(t)&&g(t).endsWith("c"),x=t=>g(t).endsWith("cvc")&&!/[wxy]$/.test(t),v=new Map
let A=0
class k extends Error{constructor(t){super("Not loaded: "+t),this.path=t}}function M(t,e,n){const{kept:r}=t
return r.has(e)||r.set(e,n().catch(t=>{throw r.delete(e),t})),r.get(e)}function E(t,e,n){return M(t,e,async()=>{const r=t.folder+e+".js"+(t.failed.has(e)?"?t="+ ++A:"")
let s
const o=new Promise((t,e)=>s=setTimeout(e,3e4))
var a
v.has(e)||await Promise.race([(a=r,new Promise((t,e)=>{const n=document.querySelector('script[src="'+a+'"]'),r=n||document.createElement("script")
r.addEventListener("load",t),r.addEventListener("error",e),n&&"complete"!==document.readyState&&window.addEventListener("load",e),n||document.head.append(Object.assign(r,{src:a}))})),o]).catch(()=>{}),clearTimeout(s)
const i=v.get(e)
return v.delete(e),q(t,e,()=>n(i))})}function q(t,e,n){try{return n()}catch(n){throw t.kept.delete(e),t.failed.add(e),new k(e)}}function O(t){if(!t)throw new RangeError
return!0}async function S(t,e){const{segments:n,block:r}=await t.manifest(),{first:s,docs:o,d:a}=n.find(t=>e<t.first+t.docs),i=Math.floor((e-s)/r)
return{folder:"d/"+a.groups[Math.floor(i/a.per)]+"/",at:i,number:e-s,from:i*r,rows:Math.min(r,o-i*r)}}async function P(t,e){const{folder:n,at:r,number:s,from:o,rows:a}=await S(t,e),i=await E(t,n+r,t=>O(t.length===a)&&t.map(L))
return{doc:e,...i[s-o]}}function L(t){const[e,n,r,s,o,a,i,c,l,u,f,d,p]=t
return{href:e,title:n,derived:!!r,asker:s,department:o,tabled:a,answered:i,uin:c,house:l,state:u,texts:f.map($),cut:!!d,url:p}}const $=([t,e,n,...r])=>({anchor:t,who:e,role:n,paras:r})
let C
async function z(t){if(C)return
const{x:e}=await t.manifest()
C=await E(t,e,t=>t(Kt))}async function j(t,e){const{segments:n}=await t.manifest()
return Promise.all(n.map((n,r)=>M(t,e+r,async()=>{const s="string"==typeof n[e],{keys:o,per:a,groups:i}=s?await E(t,n[e],t=>O(t.groups)&&t):n[e]
return{index:t,kind:e,at:r,per:a,groups:i,keys:I(o.match(/[A-Z][^A-Z]*/g)||[]),base:n.first,end:n.first+n.docs}})))}function I(t){let e=""
return t.map(t=>e=e.slice(0,parseInt(t[0],36)-10)+t.slice(1))}const W=({keys:t},e)=>t.filter(t=>t<=e).length-1,N=({kind:t,groups:e,per:n},r)=>t+"/"+e[Math.floor(r/n)]+"/"+r
function U(t,e){const n=N(t,e)
return E(t.index,n,e=>{const r=I(e.filter((t,e)=>e%2==0))
return O(e.length&&r.every((t,e)=>!e||t>r[e-1])),new Map(r.map((r,s)=>[r,{directory:t,path:n,key:r,value:e[2*s+1]}]))})}async function R(t,e){const n=W(t,e)
return n<0?void 0:(await U(t,n)).get(e)}async function B(t,e,n){const r=await j(t,e)
return(await Promise.all(r.map(t=>R(t,n)))).filter(Boolean)}async function D(t,e,n,r=st){const s=await j(t,e)
return(await Promise.all(s.flatMap(t=>T(t,n).slice(0,r).map(e=>U(t,e))))).flatMap(t=>Array.from(t.values())).filter(({key:t})=>t.startsWith(n)&&t.lastIndexOf("~")<1)}function T({keys:t},e){const n=W({keys:t},e),r=e=>/^.+~/.exec(t[e])
return Array.from(t.keys()).filter(s=>(s===n||t[s].startsWith(e))&&!(t=>r(t)&&String(r(t))===String(r(t+1)))(s))}const Z=new Uint8Array(65536).fill(65)
function F(t){const e=new Int32Array(t.length)
let[n,r]=[0,0]
for(let s=0;s<t.length;s++){const o=Z[t.charCodeAt(s)]
r=o>63?-1:32*r+(31&o),O(o<65&&r<2**31),o>31&&o<64||(e[n++]=r,r=0)}return O(n&&!r),e.subarray(0,n)}function K(t,e,n,r=3){const s=F(t),o=new Uint8Array(s.length)
let a=e
for(let t=0;t<s.length;t++)o[t]=7&s[t],s[t]=a+(s[t]>>r),O(s[t]>=a),a=s[t]+1
return O(a<=n),{docs:s,impacts:o}}Array.from("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.").forEach((t,e)=>Z[t.charCodeAt(0)]=e)
const G=async(t,e)=>_(e,await B(t,"s",e))
function _(t,e){const n=e.map(e=>{const{directory:n,path:r,value:s}=e,o=e.run||q(n.index,r,()=>{const[e,r]="string"==typeof s?[s]:s,{docs:o,impacts:a}=K(e,n.base,n.end)
return O(void 0===r||r>o.length),{docs:o,impacts:a,directory:n,key:t,cut:r>0,df:r||o.length}})
return e.run=o,{...o,parts:new Map}})
return{key:t,runs:n,df:n.reduce((t,e)=>t+e.df,0)}}const H=({runs:t})=>t.some(t=>t.cut),Q=/([+-]?)(?:([a-z]+):)?(?:"([^"]*)("|$)|([^\s"]+))/gi,J={asker:"a",by:"b",to:"d",party:"p",house:"h",collection:"c",file:"l",is:"s",uin:"u",year:"",before:"",after:""},V=t.synonyms.map(t=>t.map(t=>({text:t,words:a(t)}))),X=t=>Array.from(new Set(t)),Y=({word:t,begins:e})=>t&&!e&&!t.capital&&null===m(t.base)
function tt(t,{ignored:e}){e.push(...t.filter(Y).map(({word:t})=>t.printed))
const n=t.filter(t=>!Y(t)&&(t.word||t.phrase[0]))
return n[0]?[n]:[]}function et(t,e,n){const r=t.flatMap(t=>{const r=e?[]:rt(t),s=t.map(({word:t})=>t&&t.printed).join(" ")
return r[0]&&n.synonyms.push({from:s,to:r.map(({text:t})=>t)}),tt(t,n).concat(r.flatMap(t=>tt(t.words.map(t=>({word:t,isOther:!0})),{ignored:[]})))})
r[0]&&n.groups.push(r)}function nt(t){return t.map((e,n)=>t.length-n).find(e=>rt(t.slice(0,e))[0])||1}function rt(t){const e=e=>e.words.length===t.length&&e.words.every(({base:e},n)=>{const{word:r}=t[n]
return r&&r.base===e&&!(1===t.length&&Y(t[0]))})
return V.flatMap(t=>t.some(e)?t.filter(t=>!e(t)):[])}const st=8
function ot({base:t,capital:e}){const n=m(t)
return[e&&n!==t&&t+"=",n].filter(Boolean)}async function at(t,e){const{word:n,phrase:r,begins:s}=e
if(r&&await Promise.all([z(t),j(t,"p")]),r)return{part:e,lists:[],...await C.phraseLeaf(t,r)}
const[o,a]=await Promise.all([it(t,ot(n)),s?D(t,"s",n.base):[]])
if(!s)return{part:e,lists:o}
const i=new Map
for(const t of a)i.set(t.key,[...i.get(t.key)||[],t])
o.forEach(({key:t})=>i.delete(t))
const c=Array.from(i,([t,e])=>_(t,e)).sort((t,e)=>e.df-t.df),l=o.concat(c),u=(await j(t,"s")).map(t=>T(t,n.base).length),f=l.length>16||u.some(t=>t>st),d=[1,2,3,4].map(t=>n.base.slice(0,-t)).filter(t=>t.length>2)
return{part:e,lists:l[0]?l.slice(0,16):await it(t,d),isPartial:f}}async function it(t,e){return(await Promise.all(e.map(e=>G(t,e)))).filter(({df:t})=>t).slice(0,1)}const ct=(t,e)=>Math.log(1+(t-e+.5)/(e+.5))
function lt(t,e){const n=(t,n)=>t.reduce((t,r)=>{for(let s=0;s<e;s++)t[s]=n(t[s],r[s])
return t}),r=t.map(t=>n(t.map(t=>((t,e)=>{const n=new Float64Array(e)
return t.phrase&&C.scorePhrase(t,e,n),t.lists.forEach(t=>(({runs:t},e,n)=>{for(const{docs:r,impacts:s}of t.flatMap(t=>[t,...t.parts.values()]).filter(Boolean))for(let t=0;t<r.length;t++){const o=e*(s[t]+1)/8
n[r[t]]<o&&(n[r[t]]=o)}})(t,ct(e,t.df),n)),n})(t,e)),(t,e)=>t&&e?t+e:0))
return n(r,(t,e)=>t>e?t:e)}const ut=2**24
async function ft(t,e){const n=(({q:t="",live:e,plain:n,replaced:r={}})=>{const s={groups:[],not:[],fields:[],ignored:[],synonyms:[],problems:[]},o=t.replace(/[“”„‟«»]/g,'"'),i=Array.from(o.matchAll(Q)).flatMap(t=>{const n=t.index+t[0].length===o.length
return(([t,e,n,r,s,o],i,c,l)=>{if("OR"===t)return[{isOr:!0}]
const u=(n||"").toLowerCase(),f=Object.keys(J).includes(u),d=!(!r||'"'!==s&&i),p=o||r||""
if(f&&l.fields.push({field:u,value:p,isNot:"-"===e}),f||"AND"===t)return[]
const h=n?n+":":"",m=a(d?h:h+p).map(t=>Object.keys(c).includes(t.base)?a(c[t.base])[0]:t),g=p.endsWith("*")?2:i?3:1/0,y=m.map((t,n)=>"+"===e&&Y({word:t})?{phrase:[t.printed]}:{word:t,begins:!d&&!m[n+1]&&t.base.length>=g})
return d&&y.push({phrase:a(r).map(t=>t.printed)}),"-"!==e?[{parts:y,isRun:!d}]:(l.not.push(...tt(y,l)),[])})(t,e&&n,r,s)})
for(const t of(t=>{const e=[]
return t.forEach(({parts:n,isRun:r,isOr:s},o)=>{const[a,i,c,l]=[e.length-1,...[-2,-1,1].map(e=>t[o+e]||{})]
s||(c.isOr&&e[0]?e[a].push(n):r&&c.isRun&&!i.isOr&&!l.isOr?e[a][0]=e[a][0].concat(n):e.push([n]))}),e})(i)){let[e]=t
if(t[1])et(t,n,s)
else for(let t;e[0];e=e.slice(t))t=n?1:nt(e),et([e.slice(0,t)],n,s)}return s.ignored=X(s.ignored),s})(e),{docs:r,undated:s,range:o}=await t.manifest(),i=e=>Promise.all(e.map(e=>Promise.all(e.map(e=>at(t,e))))),[c,l,u]=await Promise.all([Promise.all(n.groups.map(i)),i(n.not),dt(t,n,e.filters)]),f={index:t,asked:e,query:n,groups:c,not:l,filter:u,docs:r,undated:s,range:o},d=!c[0]&&!l[0]&&!u,p=d?{docs:[],count:0,exact:!0,some:null}:await(async t=>{const{index:e,groups:n,not:r,filter:s,asked:o}=t,a=pt([...n,r]),i=!/^(new|old)est$/.test(o.sort),c=!(!o.full&&!s&&i),l=!c&&!r[0]&&1===a.length&&1===a[0].lists.length,u=!l&&(mt([a])[0]||a.some(ht))
u&&await z(e)
const f=!u||await C.complete(t,c),[d,p]=((t,e)=>{const{groups:n,not:r,filter:s,docs:o}=t,{hits:a,scores:i}=bt(n,o),c=bt(r.map(t=>[t]),o).hits
pt(r).forEach(({open:t=[]})=>t.forEach(t=>c[t]=1))
const l=n=>{const r=xt(o).filter(t=>n(a[t])&&!c[t]&&(!s||s[t]))
return e?vt(r,i):((t,{undated:e,asked:n})=>{const r=t.filter(t=>t>=e)
return"oldest"!==n.sort&&r.reverse(),t.copyWithin(r.length,0),t.set(r),t})(r,t)}
return[l(t=>t===n.length),l(t=>t&&t<n.length)]})(t,i&&n[0]),h=f&&!a.some(({isPartial:t,open:e=[]})=>t||e[0]>=0),m=h&&!mt(n)[0]&&!a.some(({wasLong:t})=>t),g=n[1]&&!pt(r).some(({wasLong:t})=>t)
return{docs:d,count:l?a[0].lists[0].df:d.length,exact:h,some:g?{docs:p,count:p.length,exact:m}:null}})(f),{ignored:h,synonyms:m,problems:g}=n,y=X(gt(f).map(yt)),w={...p,asked:e,empty:d,ignored:h,synonyms:m,problems:g,total:r,marks:wt(pt(c)),missing:y,repairs:[]}
return e.live||e.replaced||!y[0]?w:(await z(t),C.repaired(f,w))}async function dt(t,e,n={}){const r=Object.entries(n).flatMap(([t,e])=>e.map(e=>J[t]+"/"+e))
return r[0]||e.fields[0]?(await Promise.all([z(t),...r.map(e=>"/"!==e[0]&&B(t,"f",e))]),C.filterOf(t,e,n)):null}const pt=t=>t.flat(2),ht=t=>!!t.phrase&&t.found.some(({long:t})=>t[0]),mt=t=>pt(t).flatMap(({lists:t})=>t).filter(H)
function gt({groups:t}){const e=t=>!(t.phrase?t.found:t.lists)[0],n=t.filter(t=>t.every(t=>t.some(e)))
return pt(n).filter(e).map(({part:t})=>t).filter(({isOther:t})=>!t)}const yt=({word:t,phrase:e})=>t?t.printed:e.join(" ")
function wt(t){const e=new Set(t.flatMap(({lists:t})=>t.map(({key:t})=>t))),n=new Set(t.flatMap(({phrase:t=[]})=>t))
return t=>n.has(t.printed)||ot(t).some(t=>e.has(t))}function bt(t,e){const[n,r]=[new Uint8Array(e),new Float64Array(e)]
for(const s of t){const t=lt(s,e)
for(let s=0;s<e;s++)t[s]&&n[s]++,r[s]+=t[s]}return{hits:n,scores:r}}const xt=t=>new Uint32Array(t).map((t,e)=>e)
function vt(t,e){const n=Float64Array.from(t)
return n.forEach((t,r)=>n[r]=-Math.round(262144*e[t])*ut-t),n.sort().forEach((e,n)=>t[n]=-e%ut),t}const At=240,kt=/[^.!?]*(?:[.!?]+(?!\s|$)[^.!?]*)*(?:[.!?]+["'”’)]*\s*|$)/g
function Mt(t,e){const[n,r]=((t,e)=>{if(t.length<=At)return[0,t.length]
const n=({from:t})=>e.filter(e=>e.from>=t&&e.to<=t+At),r=e.reduce((t,e)=>n(e).length>n(t).length?e:t,e[0]||{from:0,to:0}),s=n(r).pop()||r,o=Math.max(0,Math.min((At-s.to+r.from)/2,80)),a=Math.min(r.from-o,t.length-At),i=a>0?t.indexOf(" ",a-1)+1:0,c=i+At
return[i,c<t.length?Math.max(t.lastIndexOf(" ",c),s.to):t.length]})(t,e),s=[{text:n?"… ":"",hit:!1}]
let o=n
for(const a of e.filter(t=>t.from>=n&&t.to<=r))s.push({text:t.slice(o,a.from),hit:!1},{text:t.slice(a.from,a.to),hit:!0}),o=a.to
return s.push({text:t.slice(o,r)+(r<t.length?" …":""),hit:!1}),s.filter(t=>t.text)}let Et,qt
const Ot=t=>document.getElementById(t)
function St(t,e,...n){const r=Object.assign(document.createElement(t),e)
return r.append(...n),r}const Pt=t=>t.toLocaleString("en-GB"),Lt=(t,e)=>Pt(t)+" "+e+(1===t?"":"s"),$t=({asker:t,department:e})=>(t||"Member not stated")+" to "+(e||"department not stated")
function Ct({tabled:t,answered:e}){const n=new Date(t||e).toLocaleDateString("en-GB",{dateStyle:"long",timeZone:"UTC"})
return t?"Tabled "+n:e?"Answered "+n:"date not stated"}const zt={a:"Answered",h:"Holding answer only",u:"No answer in the transcript"}
function jt(t,e,n){const r=St("a",{href:qt+t.href+e},t.title),s=St("strong",{},"a"===t.state?"":zt[t.state]),o=St("p",{className:"who"},$t(t)+" · "+Ct(t)+" ",s),a=n.map(([t,...e])=>St("p",{className:"x"},St("span",{className:"count"},t)," ",...e))
return St("li",{},St("p",{className:"h"},r),o,...a)}let It=0
async function Wt(t,e){const n=++It,r=()=>n!==It,s=Ot("error"),o=t=>e&&(e.textContent=t)
s.hidden=!0,o("Searching…")
try{await t(r)}catch(n){if(r())return
o(""),s.querySelector("code").textContent=n.path||n.message,s.lastElementChild.onclick=()=>Wt(t,e),s.hidden=!1}}function Nt({q:t,filters:e,sort:n,plain:r}){const s=new URLSearchParams({q:t})
for(const t in e)e[t].forEach(e=>s.append(t,e))
return"relevance"!==n&&s.set("sort",n),r&&s.set("plain",1),"?"+s}function Ut(t,e){const[n,r]=["ol","button"].map(e=>t.querySelector(e))
let s=[]
async function o(t){const o=n.children.length,a=await Promise.all(Array.from(s.slice(o,o+20),e))
t()||(n.append(...a),r.hidden=n.children.length>=s.length,o&&n.children[o].querySelector("a").focus())}return r.addEventListener("click",()=>Wt(o)),(t,e)=>(s=t,n.textContent="",o(e))}async function Rt(t,e){const n=await Et.row(t),r=({text:t,hit:e})=>e?St("mark",{},t):t
return jt(n,"",((t,{marks:e})=>{const n=t.texts.flatMap(({anchor:t,paras:n})=>n.flatMap(n=>n.match(kt).map(n=>{const r=n.trim(),s=a(r).filter(e)
return{anchor:t,text:r,hits:s,stems:X(s.map(({base:t})=>m(t)||t))}}))).filter(({text:t})=>t),r=({stems:t,hits:e},n)=>10*t.length+Math.min(e.length,9)+100*t.filter(t=>!n.includes(t)).length,s=(t,e)=>t.reduce((t,n)=>r(n,e)>r(t,e)?n:t,t[0]),o=s(n,[]),i=s(n.filter(t=>t!==o&&t.hits[0]),o?o.stems:[])
return n.filter(t=>t===o||t===i&&o.hits[0]).map(({anchor:t,text:e,hits:n})=>({anchor:t,pieces:Mt(e,n)}))})(n,e).map(({anchor:t,pieces:e})=>[Bt(t),...e.map(r)]))}const Bt=t=>"q"===t?"Question":"Answer",Dt=({count:t,exact:e,total:n})=>(e?"":"at least ")+Pt(t)+" of "+Lt(n,"question")
function Tt(t,e,n){const r=t.toLowerCase().indexOf(e)
return r<0?n:t.slice(0,r)+n+t.slice(r+e.length)}function Zt(){const{dataset:t}=document.querySelector("script[data-manifest]"),e=Ot("search_q")
qt=t.root,Et=(t=>{const[,e,n]=/^(.*\/|)([^/]*)\.js$/.exec(t),r={folder:e,kept:new Map,failed:new Set,manifest:()=>E(r,n,t=>O(3===t.format)&&t),row:t=>P(r,t)}
return r})(t.manifest),Et.manifest().catch(()=>{}),e&&(t=>{let e=!1
async function n(){e||(e=!0,await z(Et).then(()=>C.startBox(t),()=>e=!1))}["focus","input"].forEach(e=>t.addEventListener(e,n)),document.activeElement===t&&n()})(e),Ot("results")&&(t=>{const[e,n,r,s,o,a,i]=["results","found","notes","chosen","filters","sort","data"].map(Ot),{site:c,base:l}=e.dataset,u=document.title
let f,d,p
Ot("main").append(Ot("browse"))
const h=Ut(Ot("all"),t=>Rt(t,p)),m=Ut(Ot("some"),t=>Rt(t,p))
function g(){f=location.search,d=(t=>{const e=new URLSearchParams(t),n={}
for(const t in J)e.get(t)&&(n[t]=e.getAll(t))
const r=["newest","oldest"].find(t=>t===e.get("sort"))||"relevance"
return{q:e.get("q")||"",filters:n,sort:r,plain:e.has("plain")}})(f),t.value=d.q,document.title=(d.q&&d.q+" – ")+u,e.hidden=!0,n.textContent="",(d.q||Object.keys(d.filters)[0])&&Wt(y,n)}async function y(t){const l=await ft(Et,d)
if(t())return
p=l
const u=p.some||{docs:[],count:0,exact:!0},[{fingerprint:f,version:g},y]=await Promise.all([Et.manifest(),C?C.chosenOf(p,d):[],h(p.docs,t),m(u.docs,t)])
if(t())return
r.replaceChildren(...(({problems:t,repairs:e,missing:n,ignored:r,synonyms:s},o)=>{const a=t=>"“"+t.join("”, “")+"”",i=(t,e,n)=>{const r=Ot("remarks").content.querySelector("."+t).cloneNode(!0)
return r.querySelectorAll("var").forEach((t,n)=>t.replaceWith(e[n])),r.querySelectorAll("a").forEach(t=>t.href=Nt({...o,...n})),r},c=t.map(t=>i("problem",[t]))
for(const{from:t,to:n,applied:r}of e){const e=r?[t,n]:[n]
c.push(i(r?"repaired":"meant",e,{q:Tt(o.q,t,n)}))}n[0]&&c.push(i("absent",[a(n)])),r[0]&&c.push(i("ignored",[a(r)]))
for(const{from:t,to:e}of s)c.push(i("also",[t,a(e)],{plain:!0}))
return o.plain&&c.push(i("alone",[],{plain:!1})),c})(p,d)),s.replaceChildren(...y.map(t=>C.chip(d,t))),o.hidden=a.hidden=i.hidden=!p.count,Ot("some").hidden=!u.count,Ot("some-count").textContent=(({count:t,exact:e})=>(e?"":"at least ")+Lt(t,"question"))(u)
for(const t of a.children){const{sort:e}=t.dataset
t.href=Nt({...d,sort:e}),t.setAttribute("aria-current",e===d.sort)}const b=[d.q&&"“"+d.q+"”",...y.map(({label:t})=>t)].filter(Boolean).join(", ")
Ot("cite").textContent="Search "+b+" in "+c+": "+Dt(p)+"; archive "+f+", Despatch "+g+".",n.textContent=p.count?Dt(p):n.dataset[p.empty?"empty":"none"],e.hidden=!1,o.open&&await w(t)}async function w(t){await z(Et)
const e=Array.from(o.querySelectorAll("section"))
await Promise.all(e.map(e=>C.fill(e,p,d,t)))}function b(t){try{history.pushState(null,"",t)}catch(e){return location.assign(t)}g()}t.form.addEventListener("submit",e=>{e.preventDefault(),b(Nt({...d,q:t.value}))}),e.addEventListener("click",t=>{const{tagName:e,value:r,search:s}=t.target
r&&Wt(()=>(async t=>(await z(Et),C.download(p.docs,l||new URL(qt||".",location),t)))(r)),"A"!==e||"?"!==t.target.getAttribute("href")[0]||t.ctrlKey||t.metaKey||t.shiftKey||(t.preventDefault(),n.focus(),b(s))}),o.addEventListener("toggle",()=>o.open&&p&&Wt(w)),window.addEventListener("popstate",()=>f===location.search||g()),g()})(e),Ot("checker")&&Wt(Ft)}async function Ft(){await z(Et),C.startChecker(Ot("quotation"))}"undefined"!=typeof document&&Zt()
const Kt={FIELDS:J,STATES:zt,addressOf:Nt,attempt:Wt,byId:Ot,cutIn:mt,dateOf:Ct,directories:j,entries:U,entry:R,fileOf:W,form:u,grouped:Pt,idf:ct,inOrder:vt,index:Et,isOpen:ht,keep:M,leafOf:at,leavesOf:pt,list:G,load:E,lookUp:B,lookUpAll:D,make:St,missingIn:gt,numbers:F,numbersTo:xt,pathOf:N,people:$t,pieces:i,place:S,plural:Lt,postings:K,questionItem:jt,read:q,rest:C,root:qt,row:P,search:ft,sourceOf:Bt,split:l,start:Zt,stem:m,sure:O,tally:bt,textOf:$,unique:X,words:a}
return(t,e)=>{v.set(t,e)}}

