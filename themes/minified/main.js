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
return n&&y(n[1])>0?n[1]+e[n[2]]:t}const M=new Map
let E=0
class q extends Error{constructor(t){super("Not loaded: "+t),this.path=t}}function S(t,e,n){if(!t.files.has(e)){const r=t.folder+e+".js"+(t.failed.has(e)?"?t="+ ++E:""),s=((t,e)=>{let n
const r=new Promise((t,e)=>n=setTimeout(e,3e4)),s=M.has(t)||Promise.race([(o=e,new Promise((t,e)=>{const n=document.querySelector('script[src="'+o+'"]'),r=n||document.createElement("script")
r.addEventListener("load",t),r.addEventListener("error",e),n||document.head.append(Object.assign(r,{src:o}))})),r])
var o
return Promise.resolve(s).catch(()=>{}).then(()=>{clearTimeout(n)
const e=M.get(t)
return M.delete(t),e})})(e,r).then(t=>((t,e)=>{try{return e(t)&&t}catch(t){return null}})(t,n)||P(e))
t.files.set(e,s.catch(n=>{throw L(t,e),n}))}return t.files.get(e)}const P=t=>Promise.reject(new q(t))
function O(t,e,n){if(!t.kept.has(e)){const r=n()
t.kept.set(e,r),r.catch(()=>t.kept.delete(e))}return t.kept.get(e)}function L(t,e){t.files.delete(e),t.kept.delete(e),t.failed.add(e)}function $(t,e,n){try{return n()}catch(n){throw L(t,e),new q(e)}}function C(t){if(!t)throw new RangeError}async function z(t,e){const{segments:n,block:r}=await t.manifest(),s=n.find(({first:t,docs:n})=>e>=t&&e<t+n),o=e-s.first,a=Math.floor(o/r),i="d/"+s.d.groups[Math.floor(a/s.d.per)]+"/"
return{rows:Math.min(r,s.docs-a*r),row:o%r,key:i+a,whole:i+o+"x"}}async function U(t,e){const{key:n,rows:r,row:s}=await z(t,e),o=t=>13===t.length&&j(t[10]),a=await S(t,n,t=>t.length===r&&t.every(o)),[i,c,l,u,f,d,p,h,m,g,w,y,b]=a[s]
return{doc:e,href:i,title:c,derived:!!l,asker:u,department:f,tabled:d,answered:p,uin:h,house:m,state:g,texts:j(w),cut:!!y,url:b}}function j(t){return t.map(([t,e,n,...r])=>({anchor:t,who:e,role:n,paras:r}))}let N
async function D(t){if(N)return
const{x:e}=await t.manifest(),n=await S(t,e,t=>"function"==typeof t)
N=n(ue)}function I(t,e){return O(t,e,async()=>{const{segments:n}=await t.manifest()
return Promise.all(n.map(async n=>{const r="string"==typeof n[e]?await S(t,n[e],t=>t.groups):n[e],s=r.keys?R(r.keys.split(" ")):[]
return{index:t,kind:e,segment:n,keys:s,per:r.per,groups:r.groups}}))})}function R(t){let e=""
return t.map(t=>e=e.slice(0,parseInt(t[0],36))+t.slice(1))}function T(t,e){let[n,r]=[-1,t.keys.length-1]
for(;n<r;){const s=Math.ceil((n+r)/2)
t.keys[s]<=e?n=s:r=s-1}return n}const W=({kind:t,groups:e,per:n},r)=>t+"/"+e[Math.floor(r/n)]+"/"+r
function B(t,e){const n=W(t,e)
return O(t.index,n,async()=>{const e=await S(t.index,n,F),r=Q(e)
return{path:n,keys:r,values:new Map(r.map((t,n)=>[t,e[2*n+1]]))}})}const Q=t=>R(t.filter((t,e)=>e%2==0))
function F(t){const e=Q(t)
return e.every((t,n)=>0===n||t>e[n-1])&&e.length>0&&t.length%2==0}async function Z(t,e){const n=T(t,e)
if(n<0)return
const{path:r,values:s}=await B(t,n)
return s.has(e)?{directory:t,key:e,path:r,value:s.get(e)}:void 0}async function _(t,e,n){const r=await I(t,e)
return(await Promise.all(r.map(t=>Z(t,n)))).filter(Boolean)}async function K(t,e,n,r){const s=await I(t,e)
return(await Promise.all(s.map(async t=>{const e=G(t,n).slice(0,r)
return(await Promise.all(e.map(e=>B(t,e)))).flatMap(({path:e,keys:r,values:s})=>r.filter(t=>t.startsWith(n)&&t.lastIndexOf("~")<1).map(n=>({directory:t,key:n,path:e,value:s.get(n)})))}))).flat()}function G({keys:t},e){const n=T({keys:t},e),r=(t="")=>(/^.+~/.exec(t)||[t])[0]
return Array.from(t.keys()).filter(s=>(r=>r>=0&&r>=n&&(r===n||t[r].startsWith(e)))(s)&&!(e=>/.~/.test(t[e])&&r(t[e])===r(t[e+1]))(s))}const H=new Map(Array.from("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_",(t,e)=>[t.charCodeAt(0),e])),V=Uint8Array.from({length:128},(t,e)=>H.has(e)?H.get(e):64)
function J(t,e,n,r){const s=(t=>{const e=new Uint32Array(t.length)
let[n,r,s]=[0,0,0]
for(let o=0;o<t.length;o+=1)s=V[t.charCodeAt(o)],C(s<64),r=32*r+(31&s),s>31||(e[n++]=r,r=0)
return C(s<32),e.subarray(0,n)})(t),o=new Uint8Array(s.length)
let a=e
for(let t=0;t<s.length;t+=1)o[t]=s[t]&(1<<r)-1,s[t]=a+(s[t]>>>r),a=s[t]+1
return C(a<=n),{docs:s,impacts:o}}const X=({first:t,docs:e})=>t+e
function Y(t,e){return O(t,"s:"+e,async()=>tt(e,await _(t,"s",e)))}function tt(t,e){const n=e.map(({directory:e,path:n,value:r})=>$(e.index,n,()=>{const{segment:n}=e,[s,o]="string"==typeof r?[r]:r,a=J(s,n.first,X(n),3)
return C(void 0===o||o>a.docs.length),{...a,directory:e,key:t,cut:o>0,df:o||a.docs.length,parts:new Map}}))
return{key:t,runs:n,df:n.reduce((t,e)=>t+e.df,0)}}const et=({runs:t})=>t.some(t=>t.cut)
function nt({runs:t},e,n){for(const r of t){rt(r,e,n)
for(const t of r.parts.values())t&&rt(t,e,n)}}function rt({docs:t,impacts:e},n,r){for(let s=0;s<t.length;s+=1){const o=n*(e[s]+1)/8
r[t[s]]<o&&(r[t[s]]=o)}}const st=/([+-]?)(?:([a-z]+):)?(?:"([^"]*)("|$)|([^\s"]+))/gi,ot={asker:"a",by:"b",to:"d",party:"p",house:"h",collection:"c",file:"l",is:"s",uin:"u",year:"",before:"",after:""},at=t.synonyms.map(t=>t.map(t=>({text:t,words:a(t)}))),it=t=>({phrase:t.map(t=>t.printed)}),ct=({word:t,begins:e})=>!!t&&!e&&!t.capital&&null===m(t.base)
function lt(t,e){e.ignored.push(...t.filter(ct).map(({word:t})=>t.printed))
const n=t.filter(t=>!ct(t)&&(t.word||t.phrase.length>0))
return n.length>0?[n]:[]}function ut(t,e,n){const r=t.flatMap(t=>((t,e,n)=>{const r=e?[]:dt(t)
if(r.length>0){const e=t.map(({word:t})=>t.printed).join(" ")
n.synonyms.push({from:e,to:r.map(t=>t.text)})}const s={ignored:[]},o=r.flatMap(t=>lt(t.words.map(t=>({word:t,isOther:!0})),s))
return lt(t,n).concat(o)})(t,e,n))
r.length>0&&n.groups.push(r)}function ft(t,e){if(0===t.length)return[]
const n=e?1:(t=>{const e=at.flat().map(t=>t.words.length).sort((t,e)=>e-t)
return e.find(e=>dt(t.slice(0,e)).length>0)||1})(t)
return[t.slice(0,n),...ft(t.slice(n),e)]}function dt(t){const e=e=>e.words.length===t.length&&e.words.every((e,n)=>t[n].word&&t[n].word.base===e.base&&!(1===t.length&&ct(t[n])))
return at.filter(t=>t.some(e)).flatMap(t=>t.filter(t=>!e(t)))}function pt({base:t,capital:e}){const n=m(t),r=null===n?[]:[n]
return e&&n!==t?[t+"=",...r]:r}async function ht(t,e){if(e.phrase)return{part:e,...await N.phraseLeaf(t,e.phrase)}
const{lists:n,isPartial:r}=e.begins?await(async(t,e)=>{const n=await K(t,"s",e.base,8),r=pt(e),s=new Map(n.map(t=>[t.key,[]]))
n.forEach(t=>s.get(t.key).push(t))
const o=Array.from(s,([t,e])=>tt(t,e)).sort((t,e)=>e.df-t.df),a=await gt(t,e),i=a.concat(o.filter(({key:t})=>!r.includes(t)||0===a.length))
if(0===i.length)return{lists:await wt(t,e.base),isPartial:!1}
const c=(await I(t,"s")).map(t=>G(t,e.base).length),l=i.length>16||Math.max(...c)>8
return{lists:i.slice(0,16),isPartial:l}})(t,e.word):{lists:await gt(t,e.word),isPartial:!1}
return{part:e,lists:n.map(mt),isPartial:r}}const mt=t=>({...t,runs:t.runs.map(t=>({...t,parts:new Map}))})
async function gt(t,e){return(await Promise.all(pt(e).map(e=>Y(t,e)))).filter(({df:t})=>t>0).slice(0,1)}async function wt(t,e){const n=[1,2,3,4].map(t=>e.slice(0,-t)).filter(t=>t.length>2)
return(await Promise.all(n.map(e=>Y(t,e)))).filter(({df:t})=>t>0).slice(0,1)}const yt=(t,e)=>Math.log(1+(t-e+.5)/(e+.5))
function bt(t,e){return t.map(t=>t.map(t=>((t,e)=>{const n=new Float64Array(e)
if(t.phrase)N.scorePhrase(t,e,n)
else for(const r of t.lists)nt(r,yt(e,r.df),n)
return n})(t,e)).reduce(vt)).reduce(xt)}function vt(t,e){for(let n=0;n<t.length;n+=1)t[n]=t[n]>0&&e[n]>0?t[n]+e[n]:0
return t}function xt(t,e){for(let n=0;n<t.length;n+=1)e[n]>t[n]&&(t[n]=e[n])
return t}const kt=2**24
async function At(t,e){const n=(({q:t="",live:e,plain:n,replaced:r=new Map})=>{const s={groups:[],not:[],fields:[],ignored:[],synonyms:[],problems:[]},o=((t,e,n)=>{const r=t.replace(/[“”„‟«»]/g,'"'),s=Array.from(r.matchAll(st),([t,r,s="",o,i,c=""])=>{const l=s.toLowerCase(),u=Object.keys(ot).includes(l),f=void 0!==o&&(""!==i||!e),d=f?o:c||o||"",p=s&&!u?s+":":""
return{sign:r,field:u&&l,value:d,isQuoted:f,all:t,words:f?a(d):(h=p+d,a(h).map(t=>n.has(t.base)?a(n.get(t.base))[0]:t)),before:f?a(p):[],begins:!f&&d.endsWith("*")}
var h}),o=s[s.length-1]
return e&&o&&!o.isQuoted&&!/\s$/.test(r)&&(!!(i=o.words[o.words.length-1])&&i.base.length>=3)&&(o.begins=!0),s
var i})(t,e,r).flatMap(t=>((t,e)=>{const{sign:n,field:r,value:s,isQuoted:o,all:a}=t
if("OR"===a||"AND"===a)return"OR"===a?[{or:!0,parts:[]}]:[]
if(r&&e.fields.push({field:r,value:s,isNot:"-"===n}),r)return[]
const i=o?[it(t.words)]:(({sign:t,words:e,begins:n})=>e.map((r,s)=>"+"===t&&ct({word:r})?it([r]):{word:r,begins:n&&r.base.length>1&&s===e.length-1}))(t),c=t.before.map(t=>({parts:[{word:t}]}))
return"-"===n&&e.not.push(...lt(i,e)),"-"===n?c:c.concat({parts:i,isQuoted:o})})(t,s))
return((t,e,n)=>{let r=[]
const s=()=>ft(r,e).forEach(t=>ut([t],e,n))
for(const o of(t=>{const e=[]
return t.forEach((n,r)=>{const s=r>0&&t[r-1].or&&e.length>0
n.or||(s?e[e.length-1].push(n):e.push([n]))}),e})(t))1!==o.length||o[0].isQuoted?(s(),r=[],ut(o.map(({parts:t})=>t),e,n)):r.push(...o[0].parts)
s()})(o,n,s),s.ignored=Pt(s.ignored),s})(e);(({groups:t,not:e,fields:n},{filters:r={}})=>n.length+Object.keys(r).length>0||[...t,e].flat(2).some(t=>!!t.phrase))(n,e)&&await D(t)
const r=await t.manifest(),s=e=>Promise.all(e.map(e=>Promise.all(e.map(e=>ht(t,e))))),[o,i,c]=await Promise.all([Promise.all(n.groups.map(s)),s(n.not),N&&N.filterOf(t,n,e.filters)]),l={index:t,manifest:r,asked:e,query:n,groups:o,not:i,filter:c},u=await(async t=>{const{query:e,groups:n,not:r,filter:s,manifest:o}=t,a=n.length+r.length===0&&!s,{ignored:i,synonyms:c,problems:l}=e,u={ignored:i,synonyms:c,problems:l,asked:t.asked,total:o.docs,marks:Nt(n),missing:qt(t),repairs:[],empty:a,some:null}
if(a)return{...u,docs:new Uint32Array(0),count:0,exact:!0}
const f=await Mt(t)
return{...u,...zt(t,f)}})(l)
return e.live||e.replaced||0===u.missing.length?u:(await D(t),N.repaired(l,u))}async function Mt(t){return!Ot([...t.groups,t.not]).some(t=>Et(t)||(t.lists||[]).some(et))||(await D(t.index),N.complete(t))}const Et=t=>!!t.phrase&&t.found.some(t=>t.long.length>0)
function qt({groups:t}){const e=Ot(t.filter(t=>t.every(t=>t.some(St)))).filter(t=>St(t)&&!t.part.isOther)
return Pt(e.map(({part:t})=>t.word?t.word.printed:t.phrase.join(" ")))}const St=t=>0===(t.phrase?t.found:t.lists).length,Pt=t=>Array.from(new Set(t)),Ot=t=>t.flat(2)
function Lt(t,e){const[n,r]=[new Uint8Array(e),new Float64Array(e)]
for(const s of t){const t=bt(s,e)
for(let s=0;s<e;s+=1)t[s]>0&&(n[s]+=1),r[s]+=t[s]}return{hits:n,scores:r}}function $t({groups:t,not:e,filter:n,asked:r}){const s=Ot(t)
return!r.full&&!n&&0===e.length&&Ct(r)&&1===s.length&&!s[0].phrase&&1===s[0].lists.length}const Ct=({sort:t})=>"newest"!==t&&"oldest"!==t
function zt({groups:t,not:e,filter:n,manifest:r,asked:s},o){const{hits:a,scores:i}=Lt(t,r.docs),c=((t,e)=>{if(0===t.length)return null
const n=bt(t,e)
for(const e of Ot([t]))for(const t of e.open||[])n[t]=1
return n})(e,r.docs),l=[[],[]]
for(let e=0;e<r.docs;e+=1)n&&!n[e]||c&&c[e]>0||(a[e]===t.length?l[0].push(e):a[e]>0&&l[1].push(e))
const u=o&&!Ot([...t,e]).some(t=>t.isPartial),[f,d]=l.map(e=>((t,e,n,{undated:r},{sort:s})=>{if(Ct({sort:s})&&n>0)return jt(t,e)
const o=Uint32Array.from(t),a=o.findIndex(t=>t>=r),i=a<0?o.subarray(o.length):o.slice(a)
"oldest"!==s&&i.reverse()
const c=o.slice(0,o.length-i.length)
return o.set(i),o.set(c,i.length),o})(e,i,t.length,r,s)),p=u&&!Ot(t).some(Ut)
return{docs:f,count:$t({groups:t,not:e,filter:n,asked:s})?Ot(t)[0].lists[0].df:f.length,exact:u,some:t.length>1&&!Ot([e]).some(t=>t.wasLong)?{docs:d,count:d.length,exact:p}:null}}const Ut=t=>t.wasLong||(t.lists||[]).some(et)
function jt(t,e){const n=new Float64Array(t.length),r=new Uint32Array(t.length)
for(let r=0;r<n.length;r+=1)n[r]=-Math.round(262144*e[t[r]])*kt-t[r]
n.sort()
for(let t=0;t<n.length;t+=1)r[t]=-n[t]%kt
return r}function Nt(t){const e=Ot(t),n=new Set(e.flatMap(({lists:t=[]})=>t.map(t=>t.key))),r=new Set(e.flatMap(({phrase:t=[]})=>t))
return t=>r.has(t.printed)||pt(t).some(t=>n.has(t))}function Dt({key:t,value:[e,n,r]}){const[,s,o,a]=/^(.*?)[ /](.)(.*)$/.exec(t)
return{word:s,type:o,slug:a,name:e,href:n,count:r}}const It=240,Rt=/[^.!?]*(?:[.!?]+(?!\s|$)[^.!?]*)*(?:[.!?]+["'”’)]*\s*|$)/g
function Tt(t,e){const n=t=>100*(({stems:t})=>Array.from(t).filter(t=>!e.has(t)).length)(t)+10*t.stems.size+Math.min(t.hits.length,9)
return t.reduce((t,e)=>!t||n(e)>n(t)?e:t,null)}function Wt(t,e){const[n,r]=((t,e)=>{if(t.length<=It)return[0,t.length]
const n=t=>e.filter(e=>e.from>=t&&e.to<=t+It).length,r=e.reduce((t,{from:e})=>n(e)>n(t)?e:t,(e[0]||{from:0}).from),s=e.filter(t=>t.to<=r+It).pop(),o=s?It-(s.to-r):It,a=Math.max(0,Math.min(r-Math.min(o/2,80),t.length-It)),i=a>0?t.indexOf(" ",a-1)+1:0,c=t.lastIndexOf(" ",i+It)
return[i,i+It>=t.length?t.length:Math.max(c,s?s.to:i)]})(t,e),s=[],o=(t,e)=>t&&s.push({text:t,hit:e})
let a=n
for(const s of e.filter(t=>t.from>=n&&t.to<=r))o(t.slice(a,s.from),!1),o(t.slice(s.from,s.to),!0),a=s.to
return o(t.slice(a,r),!1),n>0&&s.unshift({text:"… ",hit:!1}),r<t.length&&s.push({text:" …",hit:!1}),s}let Bt,Qt
const Ft=t=>document.getElementById(t)
function Zt(t,e,...n){const r=Object.assign(document.createElement(t),e)
return r.append(...n),r}const _t=t=>t.toLocaleString("en-GB"),Kt=(t,e)=>_t(t)+" "+e+(1===t?"":"s"),Gt=({asker:t,department:e})=>(t||"Member not stated")+" to "+(e||"department not stated")
function Ht({tabled:t,answered:e}){const n=new Date(t||e).toLocaleDateString("en-GB",{dateStyle:"long",timeZone:"UTC"})
return t?"Tabled "+n:e?"Answered "+n:"date not stated"}const Vt={a:"Answered",h:"Holding answer only",u:"No answer in the transcript"}
function Jt(t,e,n){const r=Zt("a",{href:Qt+t.href+e},t.title),s=Zt("strong",{},"a"===t.state?"":Vt[t.state]),o=Zt("p",{className:"who"},Gt(t)+" · "+Ht(t)+" ",s),a=n.map(([t,...e])=>Zt("p",{className:"x"},Zt("span",{className:"count"},t)," ",...e))
return Zt("li",{},Zt("p",{className:"h"},r),o,...a)}let Xt=0
async function Yt(t,e){const n=++Xt,r=()=>n!==Xt,s=Ft("error"),o=t=>e&&(e.textContent=t)
s.hidden=!0,o("Searching…")
try{await t(r)}catch(n){if(r())return
o(""),s.querySelector("code").textContent=n.path||n.message,s.lastElementChild.onclick=()=>Yt(t,e),s.hidden=!1}}function te({q:t,filters:e,sort:n,plain:r}){const s=new URLSearchParams({q:t})
for(const t in e)e[t].forEach(e=>s.append(t,e))
return"relevance"!==n&&s.set("sort",n),r&&s.set("plain",1),"?"+s}const ee={m:"Member",d:"Department",p:"Party",t:"Topic"}
function ne(t,e,n){const r=Zt("li",{},e+" ",Zt("span",{className:"count"},n))
return r.dataset.href=t,r.setAttribute("role","option"),r.setAttribute("aria-selected",!1),r}function re(t,e){const[n,r]=["ol","button"].map(e=>t.querySelector(e))
let s=[]
async function o(t){const o=n.children.length,a=await Promise.all(Array.from(s.slice(o,o+20),e))
t()||(n.append(...a),r.hidden=n.children.length>=s.length,o&&n.children[o].querySelector("a").focus())}return r.addEventListener("click",()=>Yt(o)),(t,e)=>(s=t,n.textContent="",o(e))}async function se(t,e){const n=await Bt.row(t),r=({text:t,hit:e})=>e?Zt("mark",{},t):t
return Jt(n,"",((t,e)=>{const n=t.texts.flatMap(({anchor:t,paras:n})=>n.flatMap(n=>(t=>t.match(Rt).map(t=>t.trim()).filter(Boolean))(n).map(n=>((t,e,n)=>{const r=a(e).filter(n)
return{anchor:t,text:e,hits:r,stems:new Set(r.map(({base:t})=>m(t)||t))}})(t,n,e.marks)))),r=Tt(n,new Set)
if(!r)return[]
const s=n.filter(t=>t!==r&&t.stems.size>0),o=r.stems.size>0&&Tt(s,r.stems)
return n.filter(t=>t===r||t===o).map(({anchor:t,text:e,hits:n})=>({anchor:t,pieces:Wt(e,n)}))})(n,e).map(({anchor:t,pieces:e})=>[oe(t),...e.map(r)]))}const oe=t=>"q"===t?"Question":"Answer",ae=({count:t,exact:e,total:n})=>(e?"":"at least ")+_t(t)+" of "+Kt(n,"question")
function ie(t,e,n){const r=t.toLowerCase().indexOf(e)
return r<0?n:t.slice(0,r)+n+t.slice(r+e.length)}function ce(){const{dataset:t}=document.querySelector("script[data-manifest]"),e=Ft("search_q")
Qt=t.root,Bt=(t=>{const[,e,n]=/^(.*\/)?([^/]*)\.js$/.exec(t),r={folder:e||"",files:new Map,failed:new Set,kept:new Map,manifest:()=>S(r,n,t=>2===t.format),row:t=>U(r,t)}
return r})(t.manifest),Bt.manifest().catch(()=>{}),e&&(t=>{const e=Ft("search_list"),n=e.nextElementSibling
let[r,s,o]=[0,0,null]
async function i(){const e=++r,n=t.value.trim(),s=n.length<3?[]:await(async t=>{const{names:e,docs:n}=await(async(t,e)=>{const n=Pt(a(e).map(t=>t.printed)),[r,...s]=await Promise.all([At(t,{q:e,live:!0}),...n.map(async e=>(await K(t,"n",e,8)).map(Dt))]),o=({type:t,slug:e})=>t+e,i=s.slice(1).map(t=>new Set(t.map(o))),c=new Map((s[0]||[]).map(t=>[o(t),t])),l=Array.from(c.values()).filter(t=>i.every(e=>e.has(o(t))))
return l.sort((t,e)=>e.count-t.count||(t.name<e.name?-1:1)),{names:l.slice(0,5).map(({type:t,name:e,href:n,count:r})=>({type:t,name:e,href:n,count:r})),docs:Array.from(r.docs.slice(0,5))}})(Bt,t),r=await Promise.all(Array.from(n,Bt.row))
return[...e.map(({type:t,href:e,name:n,count:r})=>ne(e,n,ee[t]+", "+Kt(r,"question"))),...r.map(t=>ne(t.href,t.title,Gt(t)+", "+Ht(t)))]})(n).catch(()=>{return[(t=n,ne("search.html?"+new URLSearchParams({q:t}),t,"Suggestions could not be loaded; search for this"))]
var t})
e===r&&c(s)}function c(r){e.replaceChildren(...r),r.forEach((t,e)=>t.id="search_"+e),e.hidden=!r.length,t.setAttribute("aria-expanded",!e.hidden),u(null),n.textContent="",clearTimeout(s),s=setTimeout(()=>n.textContent=e.hidden?"":Kt(r.length,"suggestion"),900)}function l(){r++,c([])}function u(e){o&&o.setAttribute("aria-selected",!1),o=e,t.setAttribute("aria-activedescendant",e?e.id:""),e&&(e.setAttribute("aria-selected",!0),e.scrollIntoView({block:"nearest"}))}function f(t){if(e.hidden)return i()
const n=[null,...e.children]
u(n.at((n.indexOf(o)+t)%n.length))}const d=t=>t&&location.assign(Qt+t.dataset.href),p={ArrowDown:()=>f(1),ArrowUp:()=>f(-1),Escape:()=>e.hidden||l(),Enter:()=>!o||d(o)}
t.addEventListener("input",i),t.addEventListener("blur",l),t.form.addEventListener("submit",l),t.addEventListener("keydown",t=>{const e=!t.isComposing&&p[t.key]
e&&!0!==e()&&t.preventDefault()}),e.addEventListener("mousedown",t=>t.preventDefault()),e.addEventListener("click",t=>d(t.target.closest("li"))),document.activeElement===t&&i()})(e),Ft("results")&&(t=>{const[e,n,r,s,o,a,i]=["results","found","notes","chosen","filters","sort","data"].map(Ft),{site:c,base:l}=e.dataset,u=document.title
let f,d,p
const h=re(Ft("all"),t=>se(t,p)),m=re(Ft("some"),t=>se(t,p))
function g(){f=location.search,d=(t=>{const e=new URLSearchParams(t),n={}
for(const t in ot)e.get(t)&&(n[t]=e.getAll(t))
const r=["newest","oldest"].find(t=>t===e.get("sort"))||"relevance"
return{q:e.get("q")||"",filters:n,sort:r,plain:e.has("plain")}})(f),t.value=d.q,document.title=(d.q&&d.q+" – ")+u,e.hidden=!0,n.textContent="",(d.q||Object.keys(d.filters)[0])&&Yt(w,n)}async function w(t){const l=await At(Bt,d)
if(t())return
p=l
const u=p.some||{docs:[],count:0,exact:!0},[{fingerprint:f,version:g},w]=await Promise.all([Bt.manifest(),N?N.chosenOf(p,d):[],h(p.docs,t),m(u.docs,t)])
if(t())return
r.replaceChildren(...(({problems:t,repairs:e,missing:n,ignored:r,synonyms:s},o)=>{const a=t=>"“"+t.join("”, “")+"”",i=(t,e,n)=>{const r=Ft("remarks").content.querySelector("."+t).cloneNode(!0)
return r.querySelectorAll("var").forEach((t,n)=>t.replaceWith(e[n])),r.querySelectorAll("a").forEach(t=>t.href=te({...o,...n})),r},c=t.map(t=>i("problem",[t]))
for(const{from:t,to:n,applied:r}of e){const e=r?[t,n]:[n]
c.push(i(r?"repaired":"meant",e,{q:ie(o.q,t,n)}))}n[0]&&c.push(i("absent",[a(n)])),r[0]&&c.push(i("ignored",[a(r)]))
for(const{from:t,to:e}of s)c.push(i("also",[t,a(e)],{plain:!0}))
return o.plain&&c.push(i("alone",[],{plain:!1})),c})(p,d)),s.replaceChildren(...w.map(t=>N.chip(d,t))),o.hidden=a.hidden=i.hidden=!p.count,Ft("some").hidden=!u.count,Ft("some-count").textContent=(({count:t,exact:e})=>(e?"":"at least ")+Kt(t,"question"))(u)
for(const t of a.children){const{sort:e}=t.dataset
t.href=te({...d,sort:e}),t.setAttribute("aria-current",e===d.sort)}const b=[d.q&&"“"+d.q+"”",...w.map(({label:t})=>t)].filter(Boolean).join(", ")
Ft("cite").textContent="Search "+b+" in "+c+": "+ae(p)+"; archive "+f+", Despatch "+g+".",n.textContent=p.count?ae(p):n.dataset[p.empty?"empty":"none"],e.hidden=!1,o.open&&await y(t)}async function y(t){await D(Bt)
const e=Array.from(o.querySelectorAll("section"))
await Promise.all(e.map(e=>N.fill(e,p,d,t)))}function b(t){try{history.pushState(null,"",t)}catch(e){return location.assign(t)}g()}t.form.addEventListener("submit",e=>{e.preventDefault(),b(te({...d,q:t.value}))}),e.addEventListener("click",t=>{const{tagName:e,value:r,search:s}=t.target
r&&Yt(()=>(async t=>(await D(Bt),N.download(p.docs,l||new URL(Qt||".",location),t)))(r)),"A"!==e||"?"!==t.target.getAttribute("href")[0]||t.ctrlKey||t.metaKey||t.shiftKey||(t.preventDefault(),n.focus(),b(s))}),o.addEventListener("toggle",()=>o.open&&p&&Yt(y)),window.addEventListener("popstate",()=>f===location.search||g()),g()})(e),Ft("checker")&&Yt(le)}async function le(){await D(Bt),N.startChecker(Ft("quotation"))}"undefined"!=typeof document&&ce()
const ue={FIELDS:ot,MOST_FILES:8,STATES:Vt,VALUE:V,addressOf:te,attempt:Yt,best:xt,byId:Ft,completed:Mt,dateOf:Ht,directories:I,entries:B,entry:Z,fileOf:T,form:u,found:zt,grouped:_t,hasNone:St,idf:yt,inOrder:jt,index:Bt,isByScore:Ct,isCut:et,isHeadEnough:$t,isOpen:Et,keep:O,lastOf:X,leafOf:ht,leavesOf:Ot,list:Y,load:S,lookUp:_,lookUpAll:K,make:Zt,nameOf:Dt,pathOf:W,people:Gt,pieces:i,place:z,plural:Kt,postings:J,questionItem:Jt,read:$,rest:N,row:U,runs:ft,search:At,sourceOf:oe,split:l,start:ce,stem:m,sure:C,tally:Lt,textsOf:j,unique:Pt,words:a}
return(t,e)=>{M.set(t,e)}}

