function(t){"use strict"
const e="[0-9A-Za-z\\u0080-\\uffff]",n=new RegExp("(?:"+e+"[.,](?="+e+")|"+e+"|')+","g"),r=/^[a-z](\.[a-z])+$/i,s={"=":null,_:""},a=(({runs:t,many:e})=>{const n=new Map
let r=0
for(const[a,o]of t)Array.from(o).forEach((t,o)=>{const i="*"===t?e[r++]:t in s?s[t]:t
null!==i&&n.set(String.fromCodePoint(a+o),i)})
return n})(t.fold)
function o(t){const{folded:e,from:n}=(t=>{if(/^[\0-\x7f]*$/.test(t))return{folded:t,from:t=>t}
let[e,n]=["",0]
const r=[]
for(const s of t){const t=a.has(s)?a.get(s):s
for(let e=0;e<t.length;e+=1)r.push(n)
e+=t,n+=s.length}return r.push(n),{folded:e,from:t=>r[t]}})(t)
return i(e).map(([t,e])=>{const r=e+t.length
return((t,e,n)=>{const r=t.replace(/'s$/i,""),s=/[A-Z].*[A-Z]/.test(r)&&!/[a-z\u0080-\uffff]/.test(r)
return{printed:u(t),base:u(r),capital:s,from:e,to:n}})(t,n(e),Math.max(n(r),n(r-1)+1))})}function i(t){return Array.from(t.matchAll(n),t=>[t[0].replace(/(.),(?=(\d*))/g,(t,e,n)=>c(e)&&3===n.length?t:e+" "),t.index]).flatMap(l).flatMap(([t,e])=>l([r.test(t)?t:t.replace(/(.)\.(?=(.))/g,(t,e,n)=>c(e)&&c(n)?t:e+" "),e]))}const c=t=>t>="0"&&t<="9"
function l([t,e]){return Array.from(t.matchAll(/[^ ']+('+[^ ']+)*/g),t=>[t[0],e+t.index])}function u(t){const e=t.replace(r.test(t)?/['.,]/g:/[',]/g,"").replace(/[A-Z]+/g,t=>t.toLowerCase())
return e.length>40?Array.from(e).slice(0,40).join(""):e}const f=new Set(t.stop),d="ational ate tional tion enci ence anci ance izer ize bli ble alli al entli ent eli e ousli ous ization ize ation ate ator ate alism al iveness ive fulness ful ousness ous aliti al iviti ive biliti ble logi log",p="icate ic ative  alize al iciti ic ical ic ful  ness ",m=new Map
function h(t){return f.has(t)||/^[a-z]?$/.test(t)?null:t.length<3||/[^a-z0-9]/.test(t)?t:(m.has(t)||m.set(t,(t=>{const e=(t=>{if(t.endsWith("eed"))return w(t.slice(0,-3))>0?t.slice(0,-1):t
const e=t.replace(/(ed|ing)$/,"")
return e!==t&&y(e)?/(at|bl|iz)$/.test(e)?e+"e":b(e)?/[lsz]$/.test(e)?e:e.slice(0,-1):1===w(e)&&v(e)?e+"e":e:t})(t.replace(/(ss|i)es$|([^s])s$/,"$1$2")).replace(/^(.+[^aeiou])y$/,"$1i")
return(t=>{const e=w(t),n=t.replace(/e$/,""),r=n===t||e<1||1===e&&v(n)?t:n
return r.endsWith("ll")&&e>1?r.slice(0,-1):r})((t=>{const e="al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize".split(" ").find(e=>t.endsWith(e)),n=e?t.slice(0,-e.length):""
return w(n)>1&&("ion"!==e||/[st]$/.test(n))?n:t})([d,p].reduce((t,e)=>{const n=e.split(" "),r=n.findIndex((e,n)=>n%2==0&&t.endsWith(e)),s=r<0?"":t.slice(0,-n[r].length)
return w(s)>0?s+n[r+1]:t},e)))})(t)),m.get(t))}function g(t){let e=""
return t.replace(/./g,t=>(e=/[aeiou]/.test(t)||"y"===t&&"c"===e?"v":"c",e))}const y=t=>g(t).includes("v"),w=t=>g(t).split("vc").length-1,b=t=>/(.)\1$/.test(t)&&g(t).endsWith("c"),v=t=>g(t).endsWith("cvc")&&!/[wxy]$/.test(t),x=new Map
let A=0
class k extends Error{constructor(t){super("Not loaded: "+t),this.path=t}}function E(t,e,n){const{kept:r}=t
return r.has(e)||r.set(e,n().catch(t=>{throw r.delete(e),t})),r.get(e)}function M(t,e,n){return E(t,e,async()=>{const r=t.folder+e+".js"+(t.failed.has(e)?"?t="+ ++A:"")
let s
const a=new Promise((t,e)=>s=setTimeout(e,3e4))
var o
x.has(e)||await Promise.race([(o=r,new Promise((t,e)=>{const n=document.querySelector('script[src="'+o+'"]'),r=n||document.createElement("script")
r.addEventListener("load",t),r.addEventListener("error",e),n&&"complete"!==document.readyState&&window.addEventListener("load",e),n||document.head.append(Object.assign(r,{src:o}))})),a]).catch(()=>{}),clearTimeout(s)
const i=x.get(e)
return x.delete(e),q(t,e,()=>n(i))})}function q(t,e,n){try{return n()}catch(n){throw t.kept.delete(e),t.failed.add(e),new k(e)}}function S(t){if(!t)throw new RangeError
return!0}async function O(t,e){const{segments:n,block:r}=await t.manifest(),{first:s,docs:a,d:o}=n.find(t=>e<t.first+t.docs),i=Math.floor((e-s)/r)
return{folder:"d/"+o.groups[Math.floor(i/o.per)]+"/",at:i,number:e-s,from:i*r,rows:Math.min(r,a-i*r)}}async function L(t,e){const{folder:n,at:r,number:s,from:a,rows:o}=await O(t,e),i=await M(t,n+r,t=>S(t.length===o)&&t.map(P))
return{doc:e,...i[s-a]}}function P(t){const[e,n,r,s,a,o,i,c,l,u,f,d,p]=t
return{href:e,title:n,derived:!!r,asker:s,department:a,tabled:o,answered:i,uin:c,house:l,state:u,texts:f.map(C),cut:!!d,url:p}}const C=([t,e,n,...r])=>({anchor:t,who:e,role:n,paras:r})
let $
async function z(t){if($)return
const{x:e}=await t.manifest()
$=await M(t,e,t=>t(Ht))}async function j(t,e){const{segments:n}=await t.manifest()
return Promise.all(n.map((n,r)=>E(t,e+r,async()=>{const s="string"==typeof n[e],{keys:a,per:o,groups:i}=s?await M(t,n[e],t=>S(t.groups)&&t):n[e]
return{index:t,kind:e,at:r,per:o,groups:i,keys:a?I(a.split(" ")):[],base:n.first,end:n.first+n.docs}})))}function I(t){let e=""
return t.map(t=>e=e.slice(0,parseInt(t[0],36))+t.slice(1))}const U=({keys:t},e)=>t.filter(t=>t<=e).length-1,D=({kind:t,groups:e,per:n},r)=>t+"/"+e[Math.floor(r/n)]+"/"+r
function N(t,e){const n=D(t,e)
return M(t.index,n,e=>{const r=I(e.filter((t,e)=>e%2==0))
return S(e.length&&r.every((t,e)=>!e||t>r[e-1])),new Map(r.map((r,s)=>[r,{directory:t,path:n,key:r,value:e[2*s+1]}]))})}async function T(t,e){const n=U(t,e)
return n<0?void 0:(await N(t,n)).get(e)}async function W(t,e,n){const r=await j(t,e)
return(await Promise.all(r.map(t=>T(t,n)))).filter(Boolean)}async function R(t,e,n,r=st){const s=await j(t,e)
return(await Promise.all(s.flatMap(t=>B(t,n).slice(0,r).map(e=>N(t,e))))).flatMap(t=>Array.from(t.values())).filter(({key:t})=>t.startsWith(n)&&t.lastIndexOf("~")<1)}function B({keys:t},e){const n=U({keys:t},e),r=e=>/^.+~/.exec(t[e])
return Array.from(t.keys()).filter(s=>(s===n||t[s].startsWith(e))&&!(t=>r(t)&&String(r(t))===String(r(t+1)))(s))}const Z=new Uint8Array(65536).fill(65)
function F(t){const e=new Int32Array(t.length)
let[n,r]=[0,0]
for(let s=0;s<t.length;s++){const a=Z[t.charCodeAt(s)]
r=a>63?-1:32*r+(31&a),S(a<65&&r<2**31),a>31&&a<64||(e[n++]=r,r=0)}return S(n&&!r),e.subarray(0,n)}function _(t,e,n,r=3){const s=F(t),a=new Uint8Array(s.length)
let o=e
for(let t=0;t<s.length;t++)a[t]=7&s[t],s[t]=o+(s[t]>>r),S(s[t]>=o),o=s[t]+1
return S(o<=n),{docs:s,impacts:a}}Array.from("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.").forEach((t,e)=>Z[t.charCodeAt(0)]=e)
const K=async(t,e)=>G(e,await W(t,"s",e))
function G(t,e){const n=e.map(e=>{const{directory:n,path:r,value:s}=e,a=e.run||q(n.index,r,()=>{const[e,r]="string"==typeof s?[s]:s,{docs:a,impacts:o}=_(e,n.base,n.end)
return S(void 0===r||r>a.length),{docs:a,impacts:o,directory:n,key:t,cut:r>0,df:r||a.length}})
return e.run=a,{...a,parts:new Map}})
return{key:t,runs:n,df:n.reduce((t,e)=>t+e.df,0)}}const H=({runs:t})=>t.some(t=>t.cut),Q=/([+-]?)(?:([a-z]+):)?(?:"([^"]*)("|$)|([^\s"]+))/gi,V={asker:"a",by:"b",to:"d",party:"p",house:"h",collection:"c",file:"l",is:"s",uin:"u",year:"",before:"",after:""},J=t.synonyms.map(t=>t.map(t=>({text:t,words:o(t)}))),X=t=>Array.from(new Set(t)),Y=({word:t,begins:e})=>t&&!e&&!t.capital&&null===h(t.base)
function tt(t,{ignored:e}){e.push(...t.filter(Y).map(({word:t})=>t.printed))
const n=t.filter(t=>!Y(t)&&(t.word||t.phrase[0]))
return n[0]?[n]:[]}function et(t,e,n){const r=t.flatMap(t=>{const r=e?[]:rt(t),s=t.map(({word:t})=>t&&t.printed).join(" ")
return r[0]&&n.synonyms.push({from:s,to:r.map(({text:t})=>t)}),tt(t,n).concat(r.flatMap(t=>tt(t.words.map(t=>({word:t,isOther:!0})),{ignored:[]})))})
r[0]&&n.groups.push(r)}function nt(t){return t.map((e,n)=>t.length-n).find(e=>rt(t.slice(0,e))[0])||1}function rt(t){const e=e=>e.words.length===t.length&&e.words.every(({base:e},n)=>{const{word:r}=t[n]
return r&&r.base===e&&!(1===t.length&&Y(t[0]))})
return J.flatMap(t=>t.some(e)?t.filter(t=>!e(t)):[])}const st=8
function at({base:t,capital:e}){const n=h(t)
return[e&&n!==t&&t+"=",n].filter(Boolean)}async function ot(t,e){const{word:n,phrase:r,begins:s}=e
if(r&&await Promise.all([z(t),j(t,"p")]),r)return{part:e,lists:[],...await $.phraseLeaf(t,r)}
const[a,o]=await Promise.all([it(t,at(n)),s?R(t,"s",n.base):[]])
if(!s)return{part:e,lists:a}
const i=new Map
for(const t of o)i.set(t.key,[...i.get(t.key)||[],t])
a.forEach(({key:t})=>i.delete(t))
const c=Array.from(i,([t,e])=>G(t,e)).sort((t,e)=>e.df-t.df),l=a.concat(c),u=(await j(t,"s")).map(t=>B(t,n.base).length),f=l.length>16||u.some(t=>t>st),d=[1,2,3,4].map(t=>n.base.slice(0,-t)).filter(t=>t.length>2)
return{part:e,lists:l[0]?l.slice(0,16):await it(t,d),isPartial:f}}async function it(t,e){return(await Promise.all(e.map(e=>K(t,e)))).filter(({df:t})=>t).slice(0,1)}const ct=(t,e)=>Math.log(1+(t-e+.5)/(e+.5))
function lt(t,e){const n=(t,n)=>t.reduce((t,r)=>{for(let s=0;s<e;s++)t[s]=n(t[s],r[s])
return t}),r=t.map(t=>n(t.map(t=>((t,e)=>{const n=new Float64Array(e)
return t.phrase&&$.scorePhrase(t,e,n),t.lists.forEach(t=>(({runs:t},e,n)=>{for(const{docs:r,impacts:s}of t.flatMap(t=>[t,...t.parts.values()]).filter(Boolean))for(let t=0;t<r.length;t++){const a=e*(s[t]+1)/8
n[r[t]]<a&&(n[r[t]]=a)}})(t,ct(e,t.df),n)),n})(t,e)),(t,e)=>t&&e?t+e:0))
return n(r,(t,e)=>t>e?t:e)}const ut=2**24
async function ft(t,e){const n=(({q:t="",live:e,plain:n,replaced:r={}})=>{const s={groups:[],not:[],fields:[],ignored:[],synonyms:[],problems:[]},a=t.replace(/[“”„‟«»]/g,'"'),i=Array.from(a.matchAll(Q)).flatMap(t=>{const n=t.index+t[0].length===a.length
return(([t,e,n,r,s,a],i,c,l)=>{if("OR"===t)return[{isOr:!0}]
const u=(n||"").toLowerCase(),f=Object.keys(V).includes(u),d=!(!r||'"'!==s&&i),p=a||r||""
if(f&&l.fields.push({field:u,value:p,isNot:"-"===e}),f||"AND"===t)return[]
const m=n?n+":":"",h=o(d?m:m+p).map(t=>Object.keys(c).includes(t.base)?o(c[t.base])[0]:t),g=p.endsWith("*")?2:i?3:1/0,y=h.map((t,n)=>"+"===e&&Y({word:t})?{phrase:[t.printed]}:{word:t,begins:!d&&!h[n+1]&&t.base.length>=g})
return d&&y.push({phrase:o(r).map(t=>t.printed)}),"-"!==e?[{parts:y,isRun:!d}]:(l.not.push(...tt(y,l)),[])})(t,e&&n,r,s)})
for(const t of(t=>{const e=[]
return t.forEach(({parts:n,isRun:r,isOr:s},a)=>{const[o,i,c,l]=[e.length-1,...[-2,-1,1].map(e=>t[a+e]||{})]
s||(c.isOr&&e[0]?e[o].push(n):r&&c.isRun&&!i.isOr&&!l.isOr?e[o][0]=e[o][0].concat(n):e.push([n]))}),e})(i)){let[e]=t
if(t[1])et(t,n,s)
else for(let t;e[0];e=e.slice(t))t=n?1:nt(e),et([e.slice(0,t)],n,s)}return s.ignored=X(s.ignored),s})(e),{docs:r,undated:s,range:a}=await t.manifest(),i=e=>Promise.all(e.map(e=>Promise.all(e.map(e=>ot(t,e))))),[c,l,u]=await Promise.all([Promise.all(n.groups.map(i)),i(n.not),dt(t,n,e.filters)]),f={index:t,asked:e,query:n,groups:c,not:l,filter:u,docs:r,undated:s,range:a},d=!c[0]&&!l[0]&&!u,p=d?{docs:[],count:0,exact:!0,some:null}:await(async t=>{const{index:e,groups:n,not:r,filter:s,asked:a}=t,o=pt([...n,r]),i=!/^(new|old)est$/.test(a.sort),c=!(!a.full&&!s&&i),l=!c&&!r[0]&&1===o.length&&1===o[0].lists.length,u=!l&&(ht([o])[0]||o.some(mt))
u&&await z(e)
const f=!u||await $.complete(t,c),[d,p]=((t,e)=>{const{groups:n,not:r,filter:s,docs:a}=t,{hits:o,scores:i}=bt(n,a),c=bt(r.map(t=>[t]),a).hits
pt(r).forEach(({open:t=[]})=>t.forEach(t=>c[t]=1))
const l=n=>{const r=vt(a).filter(t=>n(o[t])&&!c[t]&&(!s||s[t]))
return e?xt(r,i):((t,{undated:e,asked:n})=>{const r=t.filter(t=>t>=e)
return"oldest"!==n.sort&&r.reverse(),t.copyWithin(r.length,0),t.set(r),t})(r,t)}
return[l(t=>t===n.length),l(t=>t&&t<n.length)]})(t,i&&n[0]),m=f&&!o.some(({isPartial:t,open:e=[]})=>t||e[0]>=0),h=m&&!ht(n)[0]&&!o.some(({wasLong:t})=>t),g=n[1]&&!pt(r).some(({wasLong:t})=>t)
return{docs:d,count:l?o[0].lists[0].df:d.length,exact:m,some:g?{docs:p,count:p.length,exact:h}:null}})(f),{ignored:m,synonyms:h,problems:g}=n,y=X(gt(f).map(yt)),w={...p,asked:e,empty:d,ignored:m,synonyms:h,problems:g,total:r,marks:wt(pt(c)),missing:y,repairs:[]}
return e.live||e.replaced||!y[0]?w:(await z(t),$.repaired(f,w))}async function dt(t,e,n={}){const r=Object.entries(n).flatMap(([t,e])=>e.map(e=>V[t]+"/"+e))
return r[0]||e.fields[0]?(await Promise.all([z(t),...r.map(e=>"/"!==e[0]&&W(t,"f",e))]),$.filterOf(t,e,n)):null}const pt=t=>t.flat(2),mt=t=>!!t.phrase&&t.found.some(({long:t})=>t[0]),ht=t=>pt(t).flatMap(({lists:t})=>t).filter(H)
function gt({groups:t}){const e=t=>!(t.phrase?t.found:t.lists)[0],n=t.filter(t=>t.every(t=>t.some(e)))
return pt(n).filter(e).map(({part:t})=>t).filter(({isOther:t})=>!t)}const yt=({word:t,phrase:e})=>t?t.printed:e.join(" ")
function wt(t){const e=new Set(t.flatMap(({lists:t})=>t.map(({key:t})=>t))),n=new Set(t.flatMap(({phrase:t=[]})=>t))
return t=>n.has(t.printed)||at(t).some(t=>e.has(t))}function bt(t,e){const[n,r]=[new Uint8Array(e),new Float64Array(e)]
for(const s of t){const t=lt(s,e)
for(let s=0;s<e;s++)t[s]&&n[s]++,r[s]+=t[s]}return{hits:n,scores:r}}const vt=t=>new Uint32Array(t).map((t,e)=>e)
function xt(t,e){const n=Float64Array.from(t)
return n.forEach((t,r)=>n[r]=-Math.round(262144*e[t])*ut-t),n.sort().forEach((e,n)=>t[n]=-e%ut),t}async function At(t,e){return(await R(t,"n",e)).map(({path:e,key:n,value:r})=>q(t,e,()=>{const[[t,e],[s,a,o]]=[n.split("/"),r]
return{word:t,type:e[0],slug:e.slice(1),name:s,href:a,count:o}}))}const kt=240,Et=/[^.!?]*(?:[.!?]+(?!\s|$)[^.!?]*)*(?:[.!?]+["'”’)]*\s*|$)/g
function Mt(t,e){const[n,r]=((t,e)=>{if(t.length<=kt)return[0,t.length]
const n=({from:t})=>e.filter(e=>e.from>=t&&e.to<=t+kt),r=e.reduce((t,e)=>n(e).length>n(t).length?e:t,e[0]||{from:0,to:0}),s=n(r).pop()||r,a=Math.max(0,Math.min((kt-s.to+r.from)/2,80)),o=Math.min(r.from-a,t.length-kt),i=o>0?t.indexOf(" ",o-1)+1:0,c=i+kt
return[i,c<t.length?Math.max(t.lastIndexOf(" ",c),s.to):t.length]})(t,e),s=[{text:n?"… ":"",hit:!1}]
let a=n
for(const o of e.filter(t=>t.from>=n&&t.to<=r))s.push({text:t.slice(a,o.from),hit:!1},{text:t.slice(o.from,o.to),hit:!0}),a=o.to
return s.push({text:t.slice(a,r)+(r<t.length?" …":""),hit:!1}),s.filter(t=>t.text)}let qt,St
const Ot=t=>document.getElementById(t)
function Lt(t,e,...n){const r=Object.assign(document.createElement(t),e)
return r.append(...n),r}const Pt=t=>t.toLocaleString("en-GB"),Ct=(t,e)=>Pt(t)+" "+e+(1===t?"":"s"),$t=({asker:t,department:e})=>(t||"Member not stated")+" to "+(e||"department not stated")
function zt({tabled:t,answered:e}){const n=new Date(t||e).toLocaleDateString("en-GB",{dateStyle:"long",timeZone:"UTC"})
return t?"Tabled "+n:e?"Answered "+n:"date not stated"}const jt={a:"Answered",h:"Holding answer only",u:"No answer in the transcript"}
function It(t,e,n){const r=Lt("a",{href:St+t.href+e},t.title),s=Lt("strong",{},"a"===t.state?"":jt[t.state]),a=Lt("p",{className:"who"},$t(t)+" · "+zt(t)+" ",s),o=n.map(([t,...e])=>Lt("p",{className:"x"},Lt("span",{className:"count"},t)," ",...e))
return Lt("li",{},Lt("p",{className:"h"},r),a,...o)}let Ut=0
async function Dt(t,e){const n=++Ut,r=()=>n!==Ut,s=Ot("error"),a=t=>e&&(e.textContent=t)
s.hidden=!0,a("Searching…")
try{await t(r)}catch(n){if(r())return
a(""),s.querySelector("code").textContent=n.path||n.message,s.lastElementChild.onclick=()=>Dt(t,e),s.hidden=!1}}function Nt({q:t,filters:e,sort:n,plain:r}){const s=new URLSearchParams({q:t})
for(const t in e)e[t].forEach(e=>s.append(t,e))
return"relevance"!==n&&s.set("sort",n),r&&s.set("plain",1),"?"+s}const Tt={m:"Member",d:"Department",p:"Party",t:"Topic"}
function Wt(t,e,n){const r=Lt("li",{},e+" ",Lt("span",{className:"count"},n))
return r.dataset.href=t,r.setAttribute("role","option"),r.setAttribute("aria-selected",!1),r}function Rt(t,e){const[n,r]=["ol","button"].map(e=>t.querySelector(e))
let s=[]
async function a(t){const a=n.children.length,o=await Promise.all(Array.from(s.slice(a,a+20),e))
t()||(n.append(...o),r.hidden=n.children.length>=s.length,a&&n.children[a].querySelector("a").focus())}return r.addEventListener("click",()=>Dt(a)),(t,e)=>(s=t,n.textContent="",a(e))}async function Bt(t,e){const n=await qt.row(t),r=({text:t,hit:e})=>e?Lt("mark",{},t):t
return It(n,"",((t,{marks:e})=>{const n=t.texts.flatMap(({anchor:t,paras:n})=>n.flatMap(n=>n.match(Et).map(n=>{const r=n.trim(),s=o(r).filter(e)
return{anchor:t,text:r,hits:s,stems:X(s.map(({base:t})=>h(t)||t))}}))).filter(({text:t})=>t),r=({stems:t,hits:e},n)=>10*t.length+Math.min(e.length,9)+100*t.filter(t=>!n.includes(t)).length,s=(t,e)=>t.reduce((t,n)=>r(n,e)>r(t,e)?n:t,t[0]),a=s(n,[]),i=s(n.filter(t=>t!==a&&t.hits[0]),a?a.stems:[])
return n.filter(t=>t===a||t===i&&a.hits[0]).map(({anchor:t,text:e,hits:n})=>({anchor:t,pieces:Mt(e,n)}))})(n,e).map(({anchor:t,pieces:e})=>[Zt(t),...e.map(r)]))}const Zt=t=>"q"===t?"Question":"Answer",Ft=({count:t,exact:e,total:n})=>(e?"":"at least ")+Pt(t)+" of "+Ct(n,"question")
function _t(t,e,n){const r=t.toLowerCase().indexOf(e)
return r<0?n:t.slice(0,r)+n+t.slice(r+e.length)}function Kt(){const{dataset:t}=document.querySelector("script[data-manifest]"),e=Ot("search_q")
St=t.root,qt=(t=>{const[,e,n]=/^(.*\/|)([^/]*)\.js$/.exec(t),r={folder:e,kept:new Map,failed:new Set,manifest:()=>M(r,n,t=>S(2===t.format)&&t),row:t=>L(r,t)}
return r})(t.manifest),qt.manifest().catch(()=>{}),e&&(t=>{const e=Ot("search_list"),n=e.nextElementSibling
let[r,s,a]=[0,0,null]
async function i(){const e=++r,n=t.value.trim(),s=n.length<3?[]:await(async t=>{const{names:e,docs:n}=await(async(t,e)=>{const n=X(o(e).map(({printed:t})=>t)),[{docs:r},...s]=await Promise.all([ft(t,{q:e,live:!0}),...n.map(e=>At(t,e))]),a=new Map
for(const t of s.flat()){const e=e=>e.some(({href:e})=>e===t.href)
s.every(e)&&a.set(t.href,t)}return{names:Array.from(a.values()).sort((t,e)=>e.count-t.count||(t.name<e.name?-1:1)).slice(0,5),docs:Array.from(r.slice(0,5))}})(qt,t),r=await Promise.all(Array.from(n,qt.row))
return[...e.map(({type:t,href:e,name:n,count:r})=>Wt(e,n,Tt[t]+", "+Ct(r,"question"))),...r.map(t=>Wt(t.href,t.title,$t(t)+", "+zt(t)))]})(n).catch(()=>{return[(t=n,Wt("search.html?"+new URLSearchParams({q:t}),t,"Suggestions could not be loaded; search for this"))]
var t})
e===r&&c(s)}function c(r){e.replaceChildren(...r),r.forEach((t,e)=>t.id="search_"+e),e.hidden=!r.length,t.setAttribute("aria-expanded",!e.hidden),u(null),n.textContent="",clearTimeout(s),s=setTimeout(()=>n.textContent=e.hidden?"":Ct(r.length,"suggestion"),900)}function l(){r++,c([])}function u(e){a&&a.setAttribute("aria-selected",!1),a=e,t.setAttribute("aria-activedescendant",e?e.id:""),e&&(e.setAttribute("aria-selected",!0),e.scrollIntoView({block:"nearest"}))}function f(t){if(e.hidden)return i()
const n=[null,...e.children]
u(n.at((n.indexOf(a)+t)%n.length))}const d=t=>t&&location.assign(St+t.dataset.href),p={ArrowDown:()=>f(1),ArrowUp:()=>f(-1),Escape:()=>e.hidden||l(),Enter:()=>!a||d(a)}
t.addEventListener("input",i),t.addEventListener("blur",l),t.form.addEventListener("submit",l),t.addEventListener("keydown",t=>{const e=!t.isComposing&&p[t.key]
e&&!0!==e()&&t.preventDefault()}),e.addEventListener("mousedown",t=>t.preventDefault()),e.addEventListener("click",t=>d(t.target.closest("li"))),document.activeElement===t&&i()})(e),Ot("results")&&(t=>{const[e,n,r,s,a,o,i]=["results","found","notes","chosen","filters","sort","data"].map(Ot),{site:c,base:l}=e.dataset,u=document.title
let f,d,p
Ot("main").append(Ot("browse"))
const m=Rt(Ot("all"),t=>Bt(t,p)),h=Rt(Ot("some"),t=>Bt(t,p))
function g(){f=location.search,d=(t=>{const e=new URLSearchParams(t),n={}
for(const t in V)e.get(t)&&(n[t]=e.getAll(t))
const r=["newest","oldest"].find(t=>t===e.get("sort"))||"relevance"
return{q:e.get("q")||"",filters:n,sort:r,plain:e.has("plain")}})(f),t.value=d.q,document.title=(d.q&&d.q+" – ")+u,e.hidden=!0,n.textContent="",(d.q||Object.keys(d.filters)[0])&&Dt(y,n)}async function y(t){const l=await ft(qt,d)
if(t())return
p=l
const u=p.some||{docs:[],count:0,exact:!0},[{fingerprint:f,version:g},y]=await Promise.all([qt.manifest(),$?$.chosenOf(p,d):[],m(p.docs,t),h(u.docs,t)])
if(t())return
r.replaceChildren(...(({problems:t,repairs:e,missing:n,ignored:r,synonyms:s},a)=>{const o=t=>"“"+t.join("”, “")+"”",i=(t,e,n)=>{const r=Ot("remarks").content.querySelector("."+t).cloneNode(!0)
return r.querySelectorAll("var").forEach((t,n)=>t.replaceWith(e[n])),r.querySelectorAll("a").forEach(t=>t.href=Nt({...a,...n})),r},c=t.map(t=>i("problem",[t]))
for(const{from:t,to:n,applied:r}of e){const e=r?[t,n]:[n]
c.push(i(r?"repaired":"meant",e,{q:_t(a.q,t,n)}))}n[0]&&c.push(i("absent",[o(n)])),r[0]&&c.push(i("ignored",[o(r)]))
for(const{from:t,to:e}of s)c.push(i("also",[t,o(e)],{plain:!0}))
return a.plain&&c.push(i("alone",[],{plain:!1})),c})(p,d)),s.replaceChildren(...y.map(t=>$.chip(d,t))),a.hidden=o.hidden=i.hidden=!p.count,Ot("some").hidden=!u.count,Ot("some-count").textContent=(({count:t,exact:e})=>(e?"":"at least ")+Ct(t,"question"))(u)
for(const t of o.children){const{sort:e}=t.dataset
t.href=Nt({...d,sort:e}),t.setAttribute("aria-current",e===d.sort)}const b=[d.q&&"“"+d.q+"”",...y.map(({label:t})=>t)].filter(Boolean).join(", ")
Ot("cite").textContent="Search "+b+" in "+c+": "+Ft(p)+"; archive "+f+", Despatch "+g+".",n.textContent=p.count?Ft(p):n.dataset[p.empty?"empty":"none"],e.hidden=!1,a.open&&await w(t)}async function w(t){await z(qt)
const e=Array.from(a.querySelectorAll("section"))
await Promise.all(e.map(e=>$.fill(e,p,d,t)))}function b(t){try{history.pushState(null,"",t)}catch(e){return location.assign(t)}g()}t.form.addEventListener("submit",e=>{e.preventDefault(),b(Nt({...d,q:t.value}))}),e.addEventListener("click",t=>{const{tagName:e,value:r,search:s}=t.target
r&&Dt(()=>(async t=>(await z(qt),$.download(p.docs,l||new URL(St||".",location),t)))(r)),"A"!==e||"?"!==t.target.getAttribute("href")[0]||t.ctrlKey||t.metaKey||t.shiftKey||(t.preventDefault(),n.focus(),b(s))}),a.addEventListener("toggle",()=>a.open&&p&&Dt(w)),window.addEventListener("popstate",()=>f===location.search||g()),g()})(e),Ot("checker")&&Dt(Gt)}async function Gt(){await z(qt),$.startChecker(Ot("quotation"))}"undefined"!=typeof document&&Kt()
const Ht={FIELDS:V,STATES:jt,addressOf:Nt,attempt:Dt,byId:Ot,cutIn:ht,dateOf:zt,directories:j,entries:N,entry:T,fileOf:U,form:u,grouped:Pt,idf:ct,inOrder:xt,index:qt,isOpen:mt,keep:E,leafOf:ot,leavesOf:pt,list:K,load:M,lookUp:W,lookUpAll:R,make:Lt,missingIn:gt,namesThatBegin:At,numbers:F,numbersTo:vt,pathOf:D,people:$t,pieces:i,place:O,plural:Ct,postings:_,questionItem:It,read:q,rest:$,row:L,search:ft,sourceOf:Zt,split:l,start:Kt,stem:h,sure:S,tally:bt,textOf:C,unique:X,words:o}
return(t,e)=>{x.set(t,e)}}

