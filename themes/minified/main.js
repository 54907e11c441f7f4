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
return e.length>40?Array.from(e).slice(0,40).join(""):e}const f=new Set(t.stop),d={ational:"ate",tional:"tion",enci:"ence",anci:"ance",izer:"ize",bli:"ble",alli:"al",entli:"ent",eli:"e",ousli:"ous",ization:"ize",ation:"ate",ator:"ate",alism:"al",iveness:"ive",fulness:"ful",ousness:"ous",aliti:"al",iviti:"ive",biliti:"ble",logi:"log"},p={icate:"ic",ative:"",alize:"al",iciti:"ic",ical:"ic",ful:"",ness:""},h=new Map
function m(t){return f.has(t)||/^[a-z]?$/.test(t)?null:t.length<3||/[^a-z0-9]/.test(t)?t:(h.has(t)||h.set(t,(t=>{const e=y(t),n=t.replace(/e$/,""),r=n===t||e<1||1===e&&v(n)?t:n
return r.endsWith("ll")&&e>1?r.slice(0,-1):r})((t=>{const[,e,n]=new RegExp("^(.*?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ion|ou|ism|ate|iti|ous|ive|ize)$").exec(t)||[t,""],r="ion"===n&&!/[st]$/.test(e)
return n&&!r&&y(e)>1?e:t})(A(A(k((t=>{if(t.endsWith("eed"))return y(t.slice(0,-3))>0?t.slice(0,-1):t
const e=t.replace(/(ed|ing)$/,"")
return e!==t&&w(e)?/(at|bl|iz)$/.test(e)?e+"e":b(e)?/[lsz]$/.test(e)?e:e.slice(0,-1):1===y(e)&&v(e)?e+"e":e:t})(x(t))),d),p)))),h.get(t))}function g(t){let e=""
return t.replace(/./g,t=>(e=/[aeiou]/.test(t)||"y"===t&&"c"===e?"v":"c",e))}const w=t=>g(t).includes("v"),y=t=>g(t).split("vc").length-1,b=t=>/(.)\1$/.test(t)&&g(t).endsWith("c"),v=t=>g(t).endsWith("cvc")&&!/[wxy]$/.test(t),x=t=>t.replace(/(ss|i)es$|([^s])s$/,"$1$2"),k=t=>t.replace(/^(.+[^aeiou])y$/,"$1i")
function A(t,e){const n=new RegExp("^(.*?)("+Object.keys(e).join("|")+")$").exec(t)
return n&&y(n[1])>0?n[1]+e[n[2]]:t}const E=new Map
let M=0
class q extends Error{constructor(t){super("Not loaded: "+t),this.path=t}}function S(t,e,n){if(!t.files.has(e)){const r=t.folder+e+".js"+(t.failed.has(e)?"?t="+ ++M:""),s=((t,e)=>{let n
const r=new Promise((t,e)=>n=setTimeout(e,3e4)),s=E.has(t)||Promise.race([(o=e,new Promise((t,e)=>{const n=document.querySelector('script[src="'+o+'"]'),r=n||document.createElement("script")
r.addEventListener("load",t),r.addEventListener("error",e),n||document.head.append(Object.assign(r,{src:o}))})),r])
var o
return Promise.resolve(s).catch(()=>{}).then(()=>{clearTimeout(n)
const e=E.get(t)
return E.delete(t),e})})(e,r).then(t=>((t,e)=>{try{return e(t)&&t}catch(t){return null}})(t,n)||P(e))
t.files.set(e,s.catch(n=>{throw t.files.delete(e),t.failed.add(e),n}))}return t.files.get(e)}const P=t=>Promise.reject(new q(t))
function O(t,e,n){if(!t.kept.has(e)){const r=n()
t.kept.set(e,r),r.catch(()=>t.kept.delete(e))}return t.kept.get(e)}function L(t,e){try{return e()}catch(e){throw new q(t)}}async function $(t,e){const{segments:n,block:r}=await t.manifest(),s=n.find(({first:t,docs:n})=>e>=t&&e<t+n),o=e-s.first,a=Math.floor(o/r),i="d/"+s.d.groups[Math.floor(a/s.d.per)]+"/"
return{number:o,row:o%r,key:i+a,whole:i+o+"x"}}async function C(t,e){const{key:n,row:r}=await $(t,e),s=await S(t,n,t=>t.every(t=>13===t.length&&z(t[10]))),[o,a,i,c,l,u,f,d,p,h,m,g,w]=s[r]||await P(n)
return{doc:e,href:o,title:a,derived:!!i,asker:c,department:l,tabled:u,answered:f,uin:d,house:p,state:h,texts:z(m),cut:!!g,url:w}}function z(t){return t.map(([t,e,n,...r])=>({anchor:t,who:e,role:n,paras:r}))}let U
async function j(t){if(U)return
const{x:e}=await t.manifest(),n=await S(t,e,t=>"function"==typeof t)
U=n(ie)}function N(t,e){return O(t,e,async()=>{const{segments:n}=await t.manifest()
return Promise.all(n.map(async n=>{const r="string"==typeof n[e]?await S(t,n[e],t=>t.groups):n[e],s=r.keys?R(r.keys.split(" ")):[]
return{index:t,kind:e,segment:n,keys:s,per:r.per,groups:r.groups}}))})}function R(t){let e=""
return t.map(t=>e=e.slice(0,parseInt(t[0],36))+t.slice(1))}function D(t,e){let[n,r]=[-1,t.keys.length-1]
for(;n<r;){const s=Math.ceil((n+r)/2)
t.keys[s]<=e?n=s:r=s-1}return n}const I=({kind:t,groups:e,per:n},r)=>t+"/"+e[Math.floor(r/n)]+"/"+r
function T(t,e){const n=I(t,e)
return O(t.index,n,async()=>{const e=await S(t.index,n,t=>Array.isArray(t)&&t.length>1&&t.length%2==0)
return L(n,()=>{const t=R(e.filter((t,e)=>e%2==0))
return{path:n,keys:t,values:new Map(t.map((t,n)=>[t,e[2*n+1]]))}})})}async function W(t,e){const n=D(t,e)
if(n<0)return
const{path:r,values:s}=await T(t,n)
return s.has(e)?{directory:t,key:e,path:r,value:s.get(e)}:void 0}async function B(t,e,n){const r=await N(t,e)
return(await Promise.all(r.map(t=>W(t,n)))).filter(Boolean)}async function Q(t,e,n,r){const s=await N(t,e)
return(await Promise.all(s.map(async t=>{const e=F(t,n).slice(0,r)
return(await Promise.all(e.map(e=>T(t,e)))).flatMap(({path:e,keys:r,values:s})=>r.filter(t=>t.startsWith(n)&&t.lastIndexOf("~")<1).map(n=>({directory:t,key:n,path:e,value:s.get(n)})))}))).flat()}function F({keys:t},e){const n=D({keys:t},e),r=(t="")=>(/^.+~/.exec(t)||[t])[0]
return Array.from(t.keys()).filter(s=>(r=>r>=0&&r>=n&&(r===n||t[r].startsWith(e)))(s)&&!(e=>/.~/.test(t[e])&&r(t[e])===r(t[e+1]))(s))}const Z=new Map(Array.from("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_",(t,e)=>[t.charCodeAt(0),e])),_=Uint8Array.from({length:128},(t,e)=>Z.has(e)?Z.get(e):64)
function K(t,e,n,r){const s=(t=>{const e=new Uint32Array(t.length)
let[n,r,s]=[0,0,0]
for(let o=0;o<t.length;o+=1){if(s=_[t.charCodeAt(o)],!(s<64))throw new RangeError(t[o])
r=32*r+(31&s),s>31||(e[n++]=r,r=0)}if(s>31)throw new RangeError(t)
return e.subarray(0,n)})(t),o=new Uint8Array(s.length)
let a=e
for(let t=0;t<s.length;t+=1)o[t]=s[t]&(1<<r)-1,s[t]=a+(s[t]>>>r),a=s[t]+1
if(a>n)throw new RangeError(t)
return{docs:s,impacts:o}}const G=({first:t,docs:e})=>t+e
function H(t,e){return O(t,"s:"+e,async()=>V(e,await B(t,"s",e)))}function V(t,e){const n=e.map(({directory:e,path:n,value:r})=>L(n,()=>{const{segment:n}=e,[s,o]="string"==typeof r?[r]:r,a=K(s,n.first,G(n),3)
return{...a,directory:e,key:t,cut:o>0,df:o||a.docs.length,parts:new Map}}))
return{key:t,runs:n,df:n.reduce((t,e)=>t+e.df,0)}}const J=({runs:t})=>t.some(t=>t.cut)
function X({runs:t},e,n){for(const r of t){Y(r,e,n)
for(const t of r.parts.values())t&&Y(t,e,n)}}function Y({docs:t,impacts:e},n,r){for(let s=0;s<t.length;s+=1){const o=n*(e[s]+1)/8
r[t[s]]<o&&(r[t[s]]=o)}}const tt=/([+-]?)(?:([a-z]+):)?(?:"([^"]*)("|$)|([^\s"]+))/gi,et={asker:"a",by:"b",to:"d",party:"p",house:"h",collection:"c",file:"l",is:"s",uin:"u",year:"",before:"",after:""},nt=t.synonyms.map(t=>t.map(t=>({text:t,words:a(t)}))),rt=t=>({phrase:t.map(t=>t.printed)}),st=({word:t,begins:e})=>!!t&&!e&&!t.capital&&null===m(t.base)
function ot(t,e){e.ignored.push(...t.filter(st).map(({word:t})=>t.printed))
const n=t.filter(t=>!st(t)&&(t.word||t.phrase.length>0))
return n.length>0?[n]:[]}function at(t,e,n){const r=t.flatMap(t=>((t,e,n)=>{const r=e?[]:ct(t)
if(r.length>0){const e=t.map(({word:t})=>t.printed).join(" ")
n.synonyms.push({from:e,to:r.map(t=>t.text)})}const s={ignored:[]},o=r.flatMap(t=>ot(t.words.map(t=>({word:t,isOther:!0})),s))
return ot(t,n).concat(o)})(t,e,n))
r.length>0&&n.groups.push(r)}function it(t,e){if(0===t.length)return[]
const n=e?1:(t=>{const e=nt.flat().map(t=>t.words.length).sort((t,e)=>e-t)
return e.find(e=>ct(t.slice(0,e)).length>0)||1})(t)
return[t.slice(0,n),...it(t.slice(n),e)]}function ct(t){const e=e=>e.words.length===t.length&&e.words.every((e,n)=>t[n].word&&t[n].word.base===e.base&&!(1===t.length&&st(t[n])))
return nt.filter(t=>t.some(e)).flatMap(t=>t.filter(t=>!e(t)))}function lt({base:t,capital:e}){const n=m(t),r=null===n?[]:[n]
return e&&n!==t?[t+"=",...r]:r}async function ut(t,e){if(e.phrase)return{part:e,...await U.phraseLeaf(t,e.phrase)}
const{lists:n,isPartial:r}=e.begins?await(async(t,e)=>{const n=await Q(t,"s",e.base,8),r=lt(e),s=new Map(n.map(t=>[t.key,[]]))
n.forEach(t=>s.get(t.key).push(t))
const o=Array.from(s,([t,e])=>V(t,e)).sort((t,e)=>e.df-t.df),a=await dt(t,e),i=a.concat(o.filter(({key:t})=>!r.includes(t)||0===a.length))
if(0===i.length)return{lists:await pt(t,e.base),isPartial:!1}
const c=(await N(t,"s")).map(t=>F(t,e.base).length),l=i.length>16||Math.max(...c)>8
return{lists:i.slice(0,16),isPartial:l}})(t,e.word):{lists:await dt(t,e.word),isPartial:!1}
return{part:e,lists:n.map(ft),isPartial:r}}const ft=t=>({...t,runs:t.runs.map(t=>({...t,parts:new Map}))})
async function dt(t,e){return(await Promise.all(lt(e).map(e=>H(t,e)))).filter(({df:t})=>t>0).slice(0,1)}async function pt(t,e){const n=[1,2,3,4].map(t=>e.slice(0,-t)).filter(t=>t.length>2)
return(await Promise.all(n.map(e=>H(t,e)))).filter(({df:t})=>t>0).slice(0,1)}const ht=(t,e)=>Math.log(1+(t-e+.5)/(e+.5))
function mt(t,e){return t.map(t=>t.map(t=>((t,e)=>{const n=new Float64Array(e)
if(t.phrase)U.scorePhrase(t,e,n)
else for(const r of t.lists)X(r,ht(e,r.df),n)
return n})(t,e)).reduce(gt)).reduce(wt)}function gt(t,e){for(let n=0;n<t.length;n+=1)t[n]=t[n]>0&&e[n]>0?t[n]+e[n]:0
return t}function wt(t,e){for(let n=0;n<t.length;n+=1)e[n]>t[n]&&(t[n]=e[n])
return t}const yt=2**24
async function bt(t,e){const n=(({q:t="",live:e,plain:n,replaced:r=new Map})=>{const s={groups:[],not:[],fields:[],ignored:[],synonyms:[],problems:[]},o=((t,e,n)=>{const r=t.replace(/[“”„‟«»]/g,'"'),s=Array.from(r.matchAll(tt),([t,r,s="",o,i,c=""])=>{const l=s.toLowerCase(),u=Object.keys(et).includes(l),f=void 0!==o&&(""!==i||!e),d=f?o:c||o||"",p=s&&!u?s+":":""
return{sign:r,field:u&&l,value:d,isQuoted:f,all:t,words:f?a(d):(h=p+d,a(h).map(t=>n.has(t.base)?a(n.get(t.base))[0]:t)),before:f?a(p):[],begins:!f&&d.endsWith("*")}
var h}),o=s[s.length-1]
return e&&o&&!o.isQuoted&&!/\s$/.test(r)&&(!!(i=o.words[o.words.length-1])&&i.base.length>=3)&&(o.begins=!0),s
var i})(t,e,r).flatMap(t=>((t,e)=>{const{sign:n,field:r,value:s,isQuoted:o,all:a}=t
if("OR"===a||"AND"===a)return"OR"===a?[{or:!0,parts:[]}]:[]
if(r&&e.fields.push({field:r,value:s,isNot:"-"===n}),r)return[]
const i=o?[rt(t.words)]:(({sign:t,words:e,begins:n})=>e.map((r,s)=>"+"===t&&st({word:r})?rt([r]):{word:r,begins:n&&r.base.length>1&&s===e.length-1}))(t),c=t.before.map(t=>({parts:[{word:t}]}))
return"-"===n&&e.not.push(...ot(i,e)),"-"===n?c:c.concat({parts:i,isQuoted:o})})(t,s))
return((t,e,n)=>{let r=[]
const s=()=>it(r,e).forEach(t=>at([t],e,n))
for(const o of(t=>{const e=[]
return t.forEach((n,r)=>{const s=r>0&&t[r-1].or&&e.length>0
n.or||(s?e[e.length-1].push(n):e.push([n]))}),e})(t))1!==o.length||o[0].isQuoted?(s(),r=[],at(o.map(({parts:t})=>t),e,n)):r.push(...o[0].parts)
s()})(o,n,s),s.ignored=Mt(s.ignored),s})(e);(({groups:t,not:e,fields:n},{filters:r={}})=>n.length+Object.keys(r).length>0||[...t,e].flat(2).some(t=>!!t.phrase))(n,e)&&await j(t)
const r=await t.manifest(),s=e=>Promise.all(e.map(e=>Promise.all(e.map(e=>ut(t,e))))),[o,i,c]=await Promise.all([Promise.all(n.groups.map(s)),s(n.not),U&&U.filterOf(t,n,e.filters)]),l={index:t,manifest:r,asked:e,query:n,groups:o,not:i,filter:c},u=await vt(l)
return e.live||e.replaced||0===u.missing.length?u:(await j(t),U.repaired(l,u))}async function vt(t){const{query:e,groups:n,not:r,filter:s,manifest:o}=t,a=n.length+r.length===0&&!s,{ignored:i,synonyms:c,problems:l}=e,u={ignored:i,synonyms:c,problems:l,asked:t.asked,total:o.docs,marks:zt(n),missing:At(t),repairs:[],empty:a,some:null}
if(a)return{...u,docs:new Uint32Array(0),count:0,exact:!0}
const f=await xt(t)
return{...u,...Lt(t,f)}}async function xt(t){return!qt([...t.groups,t.not]).some(t=>kt(t)||(t.lists||[]).some(J))||(await j(t.index),U.complete(t))}const kt=t=>!!t.phrase&&t.found.some(t=>t.long.length>0)
function At({groups:t}){const e=qt(t.filter(t=>t.every(t=>t.some(Et)))).filter(t=>Et(t)&&!t.part.isOther)
return Mt(e.map(({part:t})=>t.word?t.word.printed:t.phrase.join(" ")))}const Et=t=>0===(t.phrase?t.found:t.lists).length,Mt=t=>Array.from(new Set(t)),qt=t=>t.flat(2)
function St(t,e){const[n,r]=[new Uint8Array(e),new Float64Array(e)]
for(const s of t){const t=mt(s,e)
for(let s=0;s<e;s+=1)t[s]>0&&(n[s]+=1),r[s]+=t[s]}return{hits:n,scores:r}}function Pt({groups:t,not:e,filter:n,asked:r}){const s=qt(t)
return!r.full&&!n&&0===e.length&&Ot(r)&&1===s.length&&!s[0].phrase&&1===s[0].lists.length}const Ot=({sort:t})=>"newest"!==t&&"oldest"!==t
function Lt({groups:t,not:e,filter:n,manifest:r,asked:s},o){const{hits:a,scores:i}=St(t,r.docs),c=((t,e)=>{if(0===t.length)return null
const n=mt(t,e)
for(const e of qt([t]))for(const t of e.open||[])n[t]=1
return n})(e,r.docs),l=[[],[]]
for(let e=0;e<r.docs;e+=1)n&&!n[e]||c&&c[e]>0||(a[e]===t.length?l[0].push(e):a[e]>0&&l[1].push(e))
const u=o&&!qt([...t,e]).some(t=>t.isPartial),[f,d]=l.map(e=>((t,e,n,{undated:r},{sort:s})=>{if(Ot({sort:s})&&n>0)return Ct(t,e)
const o=Uint32Array.from(t),a=o.findIndex(t=>t>=r),i=a<0?o.subarray(o.length):o.slice(a)
"oldest"!==s&&i.reverse()
const c=o.slice(0,o.length-i.length)
return o.set(i),o.set(c,i.length),o})(e,i,t.length,r,s)),p=u&&!qt(t).some($t)
return{docs:f,count:Pt({groups:t,not:e,filter:n,asked:s})?qt(t)[0].lists[0].df:f.length,exact:u,some:t.length>1&&!qt([e]).some(t=>t.wasLong)?{docs:d,count:d.length,exact:p}:null}}const $t=t=>t.wasLong||(t.lists||[]).some(J)
function Ct(t,e){const n=new Float64Array(t.length),r=new Uint32Array(t.length)
for(let r=0;r<n.length;r+=1)n[r]=-Math.round(262144*e[t[r]])*yt-t[r]
n.sort()
for(let t=0;t<n.length;t+=1)r[t]=-n[t]%yt
return r}function zt(t){const e=qt(t),n=new Set(e.flatMap(({lists:t=[]})=>t.map(t=>t.key))),r=new Set(e.flatMap(({phrase:t=[]})=>t))
return t=>r.has(t.printed)||lt(t).some(t=>n.has(t))}function Ut({key:t,value:[e,n,r]}){const[,s,o,a]=/^(.*?)[ /](.)(.*)$/.exec(t)
return{word:s,type:o,slug:a,name:e,href:n,count:r}}const jt=240,Nt=/[^.!?]*(?:[.!?]+(?!\s|$)[^.!?]*)*(?:[.!?]+["'”’)]*\s*|$)/g
function Rt(t,e){const n=t=>100*(({stems:t})=>Array.from(t).filter(t=>!e.has(t)).length)(t)+10*t.stems.size+Math.min(t.hits.length,9)
return t.reduce((t,e)=>!t||n(e)>n(t)?e:t,null)}function Dt(t,e){const[n,r]=((t,e)=>{if(t.length<=jt)return[0,t.length]
const n=t=>e.filter(e=>e.from>=t&&e.to<=t+jt).length,r=e.reduce((t,{from:e})=>n(e)>n(t)?e:t,(e[0]||{from:0}).from),s=e.filter(t=>t.to<=r+jt).pop(),o=s?jt-(s.to-r):jt,a=Math.max(0,Math.min(r-Math.min(o/2,80),t.length-jt)),i=a>0?t.indexOf(" ",a-1)+1:0,c=t.lastIndexOf(" ",i+jt)
return[i,i+jt>=t.length?t.length:Math.max(c,s?s.to:i)]})(t,e),s=[],o=(t,e)=>t&&s.push({text:t,hit:e})
let a=n
for(const s of e.filter(t=>t.from>=n&&t.to<=r))o(t.slice(a,s.from),!1),o(t.slice(s.from,s.to),!0),a=s.to
return o(t.slice(a,r),!1),n>0&&s.unshift({text:"… ",hit:!1}),r<t.length&&s.push({text:" …",hit:!1}),s}let It,Tt
const Wt=t=>document.getElementById(t)
function Bt(t,e,...n){const r=Object.assign(document.createElement(t),e)
return r.append(...n),r}const Qt=t=>t.toLocaleString("en-GB"),Ft=(t,e)=>Qt(t)+" "+e+(1===t?"":"s"),Zt=({asker:t,department:e})=>(t||"Member not stated")+" to "+(e||"department not stated")
function _t({tabled:t,answered:e}){const n=new Date(t||e).toLocaleDateString("en-GB",{dateStyle:"long",timeZone:"UTC"})
return t?"Tabled "+n:e?"Answered "+n:"date not stated"}const Kt={a:"",h:"Holding answer only",u:"No answer in the transcript"}
function Gt(t,e,n){const r=Bt("a",{href:Tt+t.href+e},t.title),s=Bt("strong",{},Kt[t.state]),o=Bt("p",{className:"who"},Zt(t)+" · "+_t(t)+" ",s),a=n.map(([t,...e])=>Bt("p",{className:"x"},Bt("span",{className:"count"},t)," ",...e))
return Bt("li",{},Bt("p",{className:"h"},r),o,...a)}let Ht=0
async function Vt(t,e){const n=++Ht,r=()=>n!==Ht,s=Wt("error"),o=t=>e&&(e.textContent=t)
s.hidden=!0,o("Searching…")
try{await t(r)}catch(n){if(r())return
o(""),s.querySelector("code").textContent=n.path||n.message,s.lastElementChild.onclick=()=>Vt(t,e),s.hidden=!1}}function Jt({q:t,filters:e,sort:n,plain:r}){const s=new URLSearchParams({q:t})
for(const t in e)e[t].forEach(e=>s.append(t,e))
return"relevance"!==n&&s.set("sort",n),r&&s.set("plain",1),"?"+s}const Xt={m:"Member",d:"Department",p:"Party",t:"Topic"}
function Yt(t,e,n){const r=Bt("li",{},e+" ",Bt("span",{className:"count"},n))
return r.dataset.href=t,r.setAttribute("role","option"),r.setAttribute("aria-selected",!1),r}function te(t,e){const[n,r]=["ol","button"].map(e=>t.querySelector(e))
let s=[]
async function o(t){const o=n.children.length,a=await Promise.all(Array.from(s.slice(o,o+20),e))
t()||(n.append(...a),r.hidden=n.children.length>=s.length,o&&n.children[o].querySelector("a").focus())}return r.addEventListener("click",()=>Vt(o)),(t,e)=>(s=t,n.textContent="",o(e))}async function ee(t,e){const n=await It.row(t),r=({text:t,hit:e})=>e?Bt("mark",{},t):t
return Gt(n,"",((t,e)=>{const n=t.texts.flatMap(({anchor:t,paras:n})=>n.flatMap(n=>(t=>t.match(Nt).map(t=>t.trim()).filter(Boolean))(n).map(n=>((t,e,n)=>{const r=a(e).filter(n)
return{anchor:t,text:e,hits:r,stems:new Set(r.map(({base:t})=>m(t)||t))}})(t,n,e.marks)))),r=Rt(n,new Set)
if(!r)return[]
const s=n.filter(t=>t!==r&&t.stems.size>0),o=r.stems.size>0&&Rt(s,r.stems)
return n.filter(t=>t===r||t===o).map(({anchor:t,text:e,hits:n})=>({anchor:t,pieces:Dt(e,n)}))})(n,e).map(({anchor:t,pieces:e})=>[ne(t),...e.map(r)]))}const ne=t=>"q"===t?"Question":"Answer",re=({count:t,exact:e,total:n})=>(e?"":"at least ")+Qt(t)+" of "+Ft(n,"question")
function se(t,e,n){const r=t.toLowerCase().indexOf(e)
return r<0?n:t.slice(0,r)+n+t.slice(r+e.length)}function oe(){const{dataset:t}=document.querySelector("script[data-manifest]"),e=Wt("search_q")
Tt=t.root,It=(t=>{const[,e,n]=/^(.*\/)?([^/]*)\.js$/.exec(t),r={folder:e||"",files:new Map,failed:new Set,kept:new Map,manifest:()=>S(r,n,t=>2===t.format),row:t=>C(r,t)}
return r})(t.manifest),It.manifest().catch(()=>{}),e&&(t=>{const e=Wt("search_list"),n=e.nextElementSibling
let[r,s,o]=[0,0,null]
async function i(){const e=++r,n=t.value.trim(),s=n.length<3?[]:await(async t=>{const{names:e,docs:n}=await(async(t,e)=>{const n=Mt(a(e).map(t=>t.printed)),[r,...s]=await Promise.all([bt(t,{q:e,live:!0}),...n.map(async e=>(await Q(t,"n",e,8)).map(Ut))]),o=({type:t,slug:e})=>t+e,i=s.slice(1).map(t=>new Set(t.map(o))),c=new Map((s[0]||[]).map(t=>[o(t),t])),l=Array.from(c.values()).filter(t=>i.every(e=>e.has(o(t))))
return l.sort((t,e)=>e.count-t.count||(t.name<e.name?-1:1)),{names:l.slice(0,5).map(({type:t,name:e,href:n,count:r})=>({type:t,name:e,href:n,count:r})),docs:Array.from(r.docs.slice(0,5))}})(It,t),r=await Promise.all(Array.from(n,It.row))
return[...e.map(({type:t,href:e,name:n,count:r})=>Yt(e,n,Xt[t]+", "+Ft(r,"question"))),...r.map(t=>Yt(t.href,t.title,Zt(t)+", "+_t(t)))]})(n).catch(()=>{return[(t=n,Yt("search.html?"+new URLSearchParams({q:t}),t,"Suggestions could not be loaded; search for this"))]
var t})
e===r&&c(s)}function c(r){e.replaceChildren(...r),r.forEach((t,e)=>t.id="search_"+e),e.hidden=!r.length,t.setAttribute("aria-expanded",!e.hidden),u(null),n.textContent="",clearTimeout(s),s=setTimeout(()=>n.textContent=e.hidden?"":Ft(r.length,"suggestion"),900)}function l(){r++,c([])}function u(e){o&&o.setAttribute("aria-selected",!1),o=e,t.setAttribute("aria-activedescendant",e?e.id:""),e&&(e.setAttribute("aria-selected",!0),e.scrollIntoView({block:"nearest"}))}function f(t){if(e.hidden)return i()
const n=[null,...e.children]
u(n.at((n.indexOf(o)+t)%n.length))}const d=t=>t&&location.assign(Tt+t.dataset.href),p={ArrowDown:()=>f(1),ArrowUp:()=>f(-1),Escape:()=>e.hidden||l(),Enter:()=>!o||d(o)}
t.addEventListener("input",i),t.addEventListener("blur",l),t.form.addEventListener("submit",l),t.addEventListener("keydown",t=>{const e=!t.isComposing&&p[t.key]
e&&!0!==e()&&t.preventDefault()}),e.addEventListener("mousedown",t=>t.preventDefault()),e.addEventListener("click",t=>d(t.target.closest("li"))),document.activeElement===t&&i()})(e),Wt("results")&&(t=>{const[e,n,r,s,o,a,i]=["results","found","notes","chosen","filters","sort","data"].map(Wt),{site:c,base:l}=e.dataset,u=document.title
let f,d
const p=te(Wt("all"),t=>ee(t,d)),h=te(Wt("some"),t=>ee(t,d))
function m(){f=(t=>{const e=new URLSearchParams(t),n={}
for(const t in et)e.get(t)&&(n[t]=e.getAll(t))
const r=["newest","oldest"].find(t=>t===e.get("sort"))||"relevance"
return{q:e.get("q")||"",filters:n,sort:r,plain:e.has("plain")}})(location.search),t.value=f.q,document.title=(f.q&&f.q+" – ")+u,e.hidden=!0,n.textContent="",(f.q||Object.keys(f.filters)[0])&&Vt(g,n)}async function g(t){const l=await bt(It,f)
if(t())return
d=l
const u=d.some||{docs:[],count:0,exact:!0},[{fingerprint:m,version:g},y]=await Promise.all([It.manifest(),U?U.chosenOf(d,f):[],p(d.docs,t),h(u.docs,t)])
if(t())return
r.replaceChildren(...(({problems:t,repairs:e,missing:n,ignored:r,synonyms:s},o)=>{const a=t=>"“"+t.join("”, “")+"”",i=(t,e,n)=>{const r=Wt("remarks").content.querySelector("."+t).cloneNode(!0)
return r.querySelectorAll("var").forEach((t,n)=>t.replaceWith(e[n])),r.querySelectorAll("a").forEach(t=>t.href=Jt({...o,...n})),r},c=t.map(t=>i("problem",[t]))
for(const{from:t,to:n,applied:r}of e){const e=r?[t,n]:[n]
c.push(i(r?"repaired":"meant",e,{q:se(o.q,t,n)}))}n[0]&&c.push(i("missing",[a(n)])),r[0]&&c.push(i("ignored",[a(r)]))
for(const{from:t,to:e}of s)c.push(i("also",[t,a(e)],{plain:!0}))
return o.plain&&c.push(i("alone",[],{plain:!1})),c})(d,f)),s.replaceChildren(...y.map(t=>U.chip(f,t))),o.hidden=a.hidden=i.hidden=!d.count,Wt("some").hidden=!u.count,Wt("some-count").textContent=(({count:t,exact:e})=>(e?"":"at least ")+Ft(t,"question"))(u)
for(const t of a.children){const{sort:e}=t.dataset
t.href=Jt({...f,sort:e}),t.setAttribute("aria-current",e===f.sort)}const b=[f.q&&"“"+f.q+"”",...y.map(({label:t})=>t)].filter(Boolean).join(", ")
Wt("cite").textContent="Search "+b+" in "+c+": "+re(d)+"; archive "+m+", Despatch "+g+".",n.textContent=d.count?re(d):n.dataset[d.empty?"empty":"none"],e.hidden=!1,o.open&&await w(t)}async function w(t){await j(It)
const e=Array.from(o.querySelectorAll("section"))
await Promise.all(e.map(e=>U.fill(e,d,f,t)))}function y(t){try{history.pushState(null,"",t)}catch(e){return location.assign(t)}m()}t.form.addEventListener("submit",e=>{e.preventDefault(),y(Jt({...f,q:t.value}))}),e.addEventListener("click",t=>{const{tagName:e,value:r,search:s}=t.target
r&&Vt(()=>(async t=>(await j(It),U.download(d.docs,l||new URL(Tt||".",location),t)))(r)),"A"!==e||"?"!==t.target.getAttribute("href")[0]||t.ctrlKey||t.metaKey||t.shiftKey||(t.preventDefault(),n.focus(),y(s))}),o.addEventListener("toggle",()=>o.open&&d&&Vt(w)),window.addEventListener("popstate",m),m()})(e),Wt("checker")&&Vt(ae)}async function ae(){await j(It),U.startChecker(Wt("quotation"))}"undefined"!=typeof document&&oe()
const ie={FIELDS:et,MOST_FILES:8,VALUE:_,addressOf:Jt,answer:vt,attempt:Vt,best:wt,byId:Wt,completed:xt,dateOf:_t,directories:N,entries:T,entry:W,fileOf:D,form:u,found:Lt,grouped:Qt,hasNone:Et,idf:ht,inOrder:Ct,index:It,isByScore:Ot,isCut:J,isHeadEnough:Pt,isOpen:kt,keep:O,lastOf:G,leafOf:ut,leavesOf:qt,list:H,load:S,lookUp:B,lookUpAll:Q,make:Bt,nameOf:Ut,pathOf:I,people:Zt,pieces:i,place:$,plural:Ft,postings:K,questionItem:Gt,read:L,rest:U,row:C,runs:it,search:bt,sourceOf:ne,split:l,start:oe,stem:m,tally:St,textsOf:z,unique:Mt,words:a}
return(t,e)=>{E.set(t,e)}}

