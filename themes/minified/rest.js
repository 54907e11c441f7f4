t=>{"use strict"
const{FIELDS:e,MOST_FILES:n,STATES:r,VALUE:a,addressOf:s,attempt:o,best:i,byId:l,completed:c,dateOf:f,directories:d,entries:u,entry:m,fileOf:p,form:h,found:g,grouped:w,hasNone:y,idf:k,inOrder:x,index:b,isByScore:M,isCut:v,isHeadEnough:A,isOpen:P,keep:O,lastOf:S,leafOf:L,leavesOf:U,list:E,load:C,lookUp:F,lookUpAll:j,make:I,nameOf:R,pathOf:N,people:q,pieces:B,place:T,plural:z,postings:$,questionItem:D,read:_,rest:H,row:V,runs:W,search:G,sourceOf:J,split:K,start:Q,stem:X,sure:Y,tally:Z,textsOf:tt,unique:et,words:nt}=t,rt=(t,e)=>t+"~"+e.toString(36).padStart(3,"0")
function at(t,e,n,r,a){const s=rt(e,n)
return O(t.index,t.kind+t.segment.first+":"+s,async()=>{const e=await m(t,s),o=t.segment.first+(n<<r),i=Math.min(o+(1<<r),S(t.segment))
return e&&_(t.index,e.path,()=>a(e.value,o,i))})}function st(t,e){const n=new Set
return r=>{const a=e(r)
return n.size<t&&n.add(a),n.has(a)}}function ot(t,e,{range:n}){const r=t.flatMap(({runs:t})=>t.filter(t=>t.cut).flatMap(t=>{const{first:r}=t.directory.segment,a=new Map
for(const s of e){const e=s-r>>n
s>=r&&s<S(t.directory.segment)&&a.set(e,(a.get(e)||0)+1)}return Array.from(a,([e,r])=>({run:t,at:e,count:r,range:n,file:it(t,e)}))}))
return r.sort((t,e)=>e.count-t.count)}const it=({directory:t,key:e},n)=>N(t,p(t,rt(e,n))),lt=t=>new Set(t.map(({file:t})=>t)).size
function ct(t){return Promise.all(t.map(async({run:t,at:e,range:n})=>{t.parts.set(e,await at(t.directory,t.key,e,n,(t,e,n)=>$(t,e,n,3)))}))}function ft(t,{manifest:e,filter:n}){const{hits:r}=Z(t,e.docs)
return e=>r[e]===t.length&&(!n||n[e]>0)}const dt=2**24
function ut(t,e,n){const r=new Float64Array(t.length)
let[s,o,i,l,c]=[0,e,-1,0,!0]
for(let e=0;e<t.length;e+=1){const n="."===t[e]?0:a[t.charCodeAt(e)]
Y(n<64),l=32*l+(31&n),n>31||("."===t[e]?[i,c]=[-1,!0]:c?[o,c]=[o+l+1,!1]:r[s++]=(o-1)*dt+(i+=l+1),l=0)}return Y(o<=n&&t.endsWith(".")),r.subarray(0,s)}const mt=t=>Math.floor(t/dt)
async function pt(t,e,n=e.map((t,e)=>({word:{printed:t},offset:e}))){const{range:r}=await t.manifest(),a=await Promise.all((await d(t,"p")).map(t=>Promise.all(n.map(({word:e})=>m(t,e.printed))))),s=n.map((t,e)=>a.reduce((t,n)=>t+ht(n[e]),0)),o=a.filter(t=>t.every(Boolean)).flatMap(t=>((t,e)=>{const[{directory:n}]=t,{segment:r}=n,a=t.map(({path:r,key:a,value:s},o)=>{const{offset:i}=e[o]
return"string"!=typeof s?{key:a,offset:i,df:ht(t[o])}:{offset:i,places:gt(n,a,r,s)}}),s=a.filter(t=>t.places),o=a.filter(t=>!t.places).sort((t,e)=>t.df-e.df),i=s.length>0?s.map(wt).reduce(yt):null
return i&&0===i.length?[]:[{directory:n,segment:r,starts:i,long:o}]})(t,n)),i=o.some(t=>t.long.length>0)
return{index:t,phrase:e,range:r,found:o,wasLong:i,df:Math.min(...s),isPartial:!1,open:[]}}function ht(t){if(!t)return 0
const{directory:e,path:n,value:r}=t
return"string"==typeof r?r.split(".").length-1:_(e.index,n,()=>Y(r[0]>0)||r[0])}function gt(t,e,n,r){const a="p"+t.segment.first+"="+e,{kept:s}=t.index
return s.has(a)||s.set(a,_(t.index,n,()=>ut(r,t.segment.first,S(t.segment)))),s.get(a)}const wt=({places:t,offset:e})=>e?t.map(t=>t-e):t
function yt(t,e){const n=new Float64Array(Math.min(t.length,e.length))
let r=0
for(let[a,s]=[0,0];a<t.length&&s<e.length;){t[a]===e[s]&&(n[r++]=t[a])
const o=t[a]<=e[s]
e[s]<=t[a]&&(s+=1),o&&(a+=1)}return n.subarray(0,r)}async function kt(t,e){await Promise.all(t.found.map(async n=>{if(0===n.long.length)return
const{first:r,docs:a}=n.segment,s=n.starts||Float64Array.from({length:a},(t,e)=>(r+e)*dt)
for(n.docs=xt(s).filter(e);n.long.length>0&&n.docs.length>16;)await bt(t,n)
n.long.length>0&&(n.starts=await(async({index:t,phrase:e},n)=>{const r=await Promise.all(n.map(async n=>{const r=await(async(t,e)=>{const[n,r]=await Promise.all([t.row(e),Nt(t,e)]),a=r.map(t=>t.who).concat(r.slice(0,1).map(t=>t.role)),s=[n.derived?"":n.title,n.department,n.uin,...a].map(t=>[t])
return r.map(t=>t.paras).concat(s).map(At)})(t,n),a=r.reduce((t,n)=>t+Pt(n,e).length,0)
return Array.from({length:a},(t,e)=>n*dt+e)}))
return Float64Array.from(r.flat())})(t,n.docs)),n.long=[]}))}function xt(t){const e=t.map(mt)
return Array.from(e.filter((t,n)=>0===n||e[n-1]!==t))}async function bt(t,e){const n=Math.ceil(8/e.long.length),{key:r,offset:a}=e.long.shift(),{directory:s,segment:o}=e,i=e=>e-o.first>>t.range,l=et(e.docs.map(i)).reverse(),c=st(n,t=>p(s,rt(r,t))),f=new Set(l.filter(c)),d=await Promise.all(Array.from(f).sort((t,e)=>t-e).map(e=>Mt(s,r,e,t.range)))
t.open.push(...e.docs.filter(t=>!f.has(i(t)))),f.size<l.length&&(t.isPartial=!0)
const u=wt({places:vt(d.filter(Boolean)),offset:a}),m=new Set(e.docs)
e.starts=(e.starts?yt(e.starts,u):u).filter(t=>m.has(mt(t))),e.docs=xt(e.starts)}const Mt=(t,e,n,r)=>at(t,e,n,r,ut)
function vt(t){const e=new Float64Array(t.reduce((t,e)=>t+e.length,0))
return t.reduce((t,n)=>e.set(n,t)||t+n.length,0),e}const At=t=>t.flatMap(t=>nt(t).map(t=>t.printed))
function Pt(t,e){return Array.from(t.keys()).filter(n=>e.every((e,r)=>t[n+r]===e))}function Ot(t,e,n){return{...t,repairs:e.map(t=>({...t,applied:n}))}}async function St(t,e){const r=Math.floor((e.length-1)/2)
if(r<1||e.length<4)return null
const a=t=>Array.from(t).reverse().join(""),s=[e.slice(0,r),"~"+a(e).slice(0,r)],o=await Promise.all(s.map(e=>j(t,"r",e,n))),i=new Map
for(const{directory:t,key:e,value:n}of o.flat()){const r="~"===e[0]?a(e.slice(1)):e,s=i.get(r)||new Map
i.set(r,s.set(t,n))}return((t,e)=>{const n=t.length<8?1:2,r=Array.from(e,([e,r])=>({known:e,far:Lt(t,e,n),df:Array.from(r.values()).reduce((t,e)=>t+e),isOther:e[0]!==t[0]})).filter(({far:t})=>t<=n)
return r.sort((t,e)=>t.far-e.far||t.isOther-e.isOther||e.df-t.df||(t.known<e.known?-1:1)),r.length>0?r[0].known:null})(e,i)}function Lt(t,e,n){if(Math.abs(t.length-e.length)>n)return 1/0
let[r,a]=[[],Array.from({length:e.length+1},(t,e)=>e)]
for(let n=1;n<=t.length;n+=1){const s=[n]
for(let o=1;o<=e.length;o+=1){const i=a[o-1]+(t[n-1]===e[o-1]?0:1)
s[o]=Math.min(i,a[o]+1,s[o-1]+1),n>1&&o>1&&t[n-1]===e[o-2]&&t[n-2]===e[o-1]&&(s[o]=Math.min(s[o],r[o-2]+1))}[r,a]=[a,s]}return a[e.length]}const Ut={asker:"m",by:"m",to:"d",party:"p"}
function Et({directory:{index:t,segment:e},path:n,value:r}){const a="string"==typeof r?r:r[2]
return _(t,n,()=>$(a,e.first,S(e),0).docs)}async function Ct(t,e,n,r){const a=t=>(e.months.find(([e])=>e>=t)||[0,e.docs])[1],[s,o,i]=n.split("-").map(Number)
if(!o)return a(100*(s+r))
if(!i)return a(100*s+o+r)
let[l,c]=[a(100*s+o),a(100*s+o+1)]
for(;l<c;){const e=l+c>>1,a=await t.row(e),s=a.tabled||a.answered
s<n||r&&s===n?l=e+1:c=e}return l}async function Ft(t,n,r){const a=n.docs.length===n.count&&n.exact,{docs:s}=a?n:await G(t,{...n.asked,full:!0}),o=await t.manifest(),i=new Uint8Array(o.docs)
s.forEach(t=>i[t]=1)
const l=e[r]?await(async(t,n,r)=>{const a=new Map
for(const s of await j(t,"f",e[n]+"/",1/0)){const t=s.key.slice(2),e=a.has(t)?a.get(t)[1]:0,n=Et(s).reduce((t,e)=>t+r[e],e)
a.set(t,[s.value[0],n])}return a})(t,r,i):(({months:t,undated:e,docs:n},r)=>{const a=new Map([["-",["",jt(r,0,e)]]])
return t.forEach(([e,s],o)=>{const i=String(Math.floor(e/100)),l=a.has(i)?a.get(i)[1]:0
a.set(i,[i,l+jt(r,s,t[o+1]?t[o+1][1]:n)])}),a})(o,i)
return Array.from(l,([t,[e,n]])=>({id:t,name:e,count:n})).filter(({count:t})=>t>0).sort((t,e)=>e.count-t.count||(t.name<e.name?-1:t.name>e.name?1:0))}const jt=(t,e,n)=>t.subarray(e,n).reduce((t,e)=>t+e,0)
async function It(t,e){const n=nt(e),r={words:n.length,found:[],exact:!0,near:[]}
if(0===n.length)return r
const a=await pt(t,n.map(t=>t.printed),Rt(n))
await kt(a,()=>!0)
const s=xt(Float64Array.from(a.found.flatMap(t=>Array.from(t.starts)))).reverse(),o=await Promise.all(s.slice(0,20).map(t=>(async({index:t,phrase:e},n)=>(await qt(t,n)).flatMap(({anchor:t,list:r})=>{const[a]=Pt(r.map(t=>t.printed),e)
return void 0===a?[]:[{doc:n,anchor:t,para:r[a].para}]}))(a,t)))
return r.found=o.flat(),r.exact=!a.isPartial&&s.length<=20,0===r.found.length&&(r.near=await(async(t,e,n)=>{const{docs:r}=await t.manifest(),a=Rt(e).filter(({word:t})=>null!==X(t.base)),s=await Promise.all(a.map(async({word:e})=>[[await L(t,{word:e})]])),{scores:o,hits:i}=Z(s,r),l=x(Array.from(i.keys()).filter(t=>i[t]>0),o).slice(0,10),c=(await Promise.all(Array.from(l,e=>qt(t,e)))).flat().map(t=>((t,e,{doc:n,anchor:r,list:a})=>{const s=((t,e)=>{const n=new Set(t.map(t=>t.printed)),r=t=>e[t]&&n.has(e[t].printed)?1:0
let[a,s,o]=[0,0,0]
for(let n=0;n<e.length;n+=1)a+=r(n)-r(n-t.length),a>s&&([s,o]=[a,Math.max(0,n-t.length+1)])
return o})(t,a),o=a.slice(s,s+Math.ceil(1.3*t.length)+2),i=((t,e)=>{const n=(n,r)=>t[n].printed===e[r].printed,r=Array.from({length:t.length+1},()=>new Uint16Array(e.length+1))
for(let a=t.length-1;a>=0;a-=1)for(let t=e.length-1;t>=0;t-=1)r[a][t]=n(a,t)?r[a+1][t+1]+1:Math.max(r[a+1][t],r[a][t+1])
const a=[]
for(let[s,o]=[0,0];s<t.length||o<e.length;){const i=s<t.length&&o<e.length&&n(s,o)?"same":o>=e.length||s<t.length&&r[s+1][o]>=r[s][o+1]?"missing":"extra"
a.push({kind:i,here:s,there:o}),"extra"!==i&&(s+=1),"missing"!==i&&(o+=1)}return a})(t,o),[l,c]=[t=>"same"===t.kind,t=>"extra"!==t.kind],f=i.findIndex(l),d=i.filter(l).length,{para:u}=d?o[i[f].there]:{}
return{doc:n,anchor:r,para:u,same:d,pieces:Bt(i.filter((t,e)=>i.slice(0,e+1).some(c)&&i.slice(e).some(c)),e,t,o)}})(e,n,t)).filter(({same:t})=>t>0)
return c.sort((t,e)=>e.same-t.same),c.slice(0,3).map(({doc:t,anchor:e,para:n,pieces:r})=>({doc:t,anchor:e,para:n,pieces:r}))})(t,n.slice(0,300),e)),r}function Rt(t){const e=t.map((t,e)=>({word:t,offset:e})),n=({word:t})=>null===X(t.base)?0:/\d/.test(t.base)?9:t.base.length
return e.filter(({word:e},n)=>t.findIndex(t=>t.printed===e.printed)===n).sort((t,e)=>n(e)-n(t)).slice(0,6)}async function Nt(t,e){const n=await t.row(e)
return n.cut?tt(await C(t,(await T(t,e)).whole,t=>t.length===n.texts.length&&tt(t))):n.texts}async function qt(t,e){return(await Nt(t,e)).map(({anchor:t,paras:n})=>{const r=n.flatMap((t,e)=>nt(t).map(n=>({...n,text:t,para:e+1})))
return{doc:e,anchor:t,list:r}})}function Bt(t,e,n,r){const a=[]
for(const{kind:s,here:o,there:i}of t){const t="missing"===s?{...n[o],text:e}:r[i],l=a[a.length-1]
l&&l.kind===s&&l.source===t.text?l.to=t.to:a.push({kind:s,source:t.text,from:t.from,to:t.to})}return a.map(({kind:t,source:e,from:n,to:r})=>({text:e.slice(n,r),kind:t}))}function Tt({filters:t,...e},n,r,a){const o=(t[n]||[]).filter(t=>t!==r)
return s({...e,filters:{...t,[n]:a?[...o,r]:o}})}const zt=({name:t})=>t||"not stated",$t={"\\":"\\textbackslash{}","~":"\\textasciitilde{}","^":"\\textasciicircum{}"},Dt={bib:t=>/^\w+:\/\/\S+$/.test(t)?t:t.replace(/[\\~^{}&%$#_]/g,t=>$t[t]||"\\"+t),csv:t=>'"'+t.replace(/"/g,'""')+'"',ris:t=>t},_t={missing:"del",extra:"ins"}
async function Ht({doc:t,anchor:e,para:n,pieces:r=[]}){const a=await b.row(t),{who:s}=a.texts.find(t=>t.anchor===e)||{},o=r.flatMap(({text:t,kind:e})=>[_t[e]?I(_t[e],{},t):t," "]),i=J(e)+(s?" by "+s:"")+", paragraph "+n
return D(a,"#"+e+"-p"+n,[[i,...o]])}return{chip:(t,{field:e,id:n,label:r})=>{const a=I("a",{href:Tt(t,e,n,!1)},"remove")
return a.setAttribute("aria-label","remove "+r),I("li",{},r+" ",a)},chosenOf:async(t,{filters:e})=>{const n=Object.keys(e).map(async n=>{const r=await Ft(b,t,n),a=t=>zt(r.find(e=>e.id===t)||{name:t})
return e[n].map(t=>({field:n,id:t,label:n+": "+a(t)}))})
return(await Promise.all(n)).flat()},complete:async t=>{const e=await(async t=>{const{groups:e,not:n,manifest:r,filter:a,asked:s}=t,o=t=>U(t).flatMap(({lists:t=[]})=>t).filter(v)
if(0===o([...e,n]).length||A(t))return!0
const i=ft(e.filter(t=>0===o([t]).length&&!U([t]).some(P)),t),l=Array.from({length:r.docs},(t,e)=>e),c=l.filter(i),f=s.full||a||!M(s)?1/0:12,d=ot(o(e),c,r)
return lt(d)<=f?await ct(d):await ct(((t,e)=>t.filter(st(e,({file:t})=>t)))((({groups:t,manifest:e},n,r)=>{const{scores:a}=Z(t,e.docs)
return ot(n,x(r.filter(t=>a[t]>0),a).slice(0,200),e)})(t,o(e),c),f)),await ct(ot(o([n]),l,r)),lt(d)<=f})(t)
return await(async t=>{const{groups:e,not:n}=t,r=U([...e,n]).filter(P)
if(0===r.length)return
const a=ft(e.filter(t=>!U([t]).some(P)),t)
await Promise.all(r.map(t=>kt(t,a)))})(t),e},download:async(t,e,n)=>{const a=await Promise.all(Array.from(t.slice(0,500),b.row)),{content:s,dataset:o}=l(n),i=a.map(t=>{return a=s.textContent,o=((t,e)=>{const n=t.tabled||t.answered,[a,s=""]=n.split("-"),o=new URL(t.href,e).href,[,i]=o.match(/([^-/]+(-\d)?)\.html/),l=t.derived?"the title is made from the question":""
return{...t,year:a,month:s,date:n.replace(/-/g,"/"),address:o,id:i,made:l,people:q(t),dated:f(t),kind:r[t.state]}})(t,e),i=Dt[n],a.replace(/(.*)\n/g,(t,e)=>{let n=!0
const r=e.replace(/\[(\w+)\]/g,(t,e)=>{const r=i(o[e].replace(/\s+/g," "))
return n=n&&r,r})
return n?r+"\r\n":""})
var a,o,i}),c=URL.createObjectURL(new Blob([o.head,...i]))
I("a",{href:c,download:"search."+n}).click(),setTimeout(()=>URL.revokeObjectURL(c),9999)},fill:async(t,e,n,r)=>{const{field:a}=t.dataset,s=n.filters[a]||[],o=await Ft(b,e,a)
if(r())return
const i=o.filter(({id:t})=>!s.includes(t)).map(({id:t,name:e,count:r})=>{const s=I("a",{href:Tt(n,a,t,!0)},zt({name:e}))
return I("li",{},s," ",I("span",{className:"count"},w(r)))}),[,l,c]=t.children
t.hidden=!i[0],c.hidden=!i[8],l.replaceChildren(...i.splice(0,8)),c.lastElementChild.replaceChildren(...i)},filterOf:async(t,r,a={})=>{const s=r.fields.map(({field:t,value:e,isNot:n})=>[n?"-"+t:t,e,!1]),o=Object.entries(a).flatMap(([t,e])=>e.map(e=>[t,e,!0])),i=s.concat(o)
if(0===i.length)return null
const{docs:l}=await t.manifest(),c=await Promise.all(et(i.map(([t])=>t)).map(async a=>{const[s,o]=[a.replace("-",""),i.filter(t=>t[0]===a)],c=new Uint8Array(l)
return await Promise.all(o.map(a=>(async(t,r,a,[,s,o],i)=>{if(!e[a])return(async(t,e,n,r,a)=>{const s=await t.manifest(),o="year"===n&&"-"===r,i=/^\d{4}(-\d\d){0,2}$/.test(r)&&("year"!==n||4===r.length)
o?a.fill(1,0,s.undated):i?a.fill(1,...await(async(t,e,n,r)=>{const a=await Ct(t,e,r,!1)
if("before"===n)return[e.undated,a]
const s=await Ct(t,e,r,!0)
return"after"===n?[s,e.docs]:[a,s]})(t,s,n,r)):e.problems.push(n+": needs a "+("year"===n?"year, such as 2024.":"date, such as 2024, 2024-03 or 2024-03-15."))})(t,r,a,s,i)
const l=o?[e[a]+"/"+s]:await(async(t,r,a)=>{const s=e[r],o=nt(a).map(t=>t.printed)
if(0===o.length)return[]
if(Ut[r])return(await(async(t,e,r)=>{const a=await Promise.all(r.map(async r=>(await j(t,"n",r,n)).map(R).filter(t=>t.word===r&&t.type===e).map(({slug:t})=>t))),s=et(a.reduce((t,e)=>t.filter(t=>e.includes(t)))),o=s.filter(t=>t===r.join("-"))
return o.length>0?o:s})(t,Ut[r],o)).map(t=>s+"/"+t)
if("collection"===r||"file"===r){const e=await j(t,"f",s+"/",1/0),n=t=>o.every(e=>t.slice(2).split("-").includes(e))
return et(e.map(({key:t})=>t).filter(n))}return[s+"/"+o.join("")]})(t,a,s),c=(await Promise.all(l.map(e=>F(t,"f",e)))).flat()
for(const t of c)Et(t).forEach(t=>i[t]=1)
0===c.length&&r.problems.push("Nothing in this archive is meant by "+a+":"+s+".")})(t,r,s,a,c))),a===s?c:c.map(t=>1-t)}))
return c.reduce((t,e)=>t.map((t,n)=>t&e[n]))},phraseLeaf:pt,repaired:async(t,e)=>{const{index:n,asked:r,groups:a}=t,s=U(a).filter(y).map(t=>t.part),o=et(s.filter(t=>t.word&&!t.isOther).map(t=>t.word.base)),i=(await Promise.all(o.map(async t=>({from:t,to:await St(n,t)})))).filter(({to:t})=>t)
if(0===i.length||e.count>0)return Ot(e,i,!1)
const l=new Map(i.map(({from:t,to:e})=>[t,e])),c=await G(n,{...r,replaced:l})
return c.count>0?Ot(c,i,!0):Ot(e,i,!1)},scorePhrase:({found:t,df:e},n,r)=>{const a=new Map,s=t.filter(t=>0===t.long.length).flatMap(t=>Array.from(t.starts))
for(const t of s)a.set(mt(t),(a.get(mt(t))||0)+1)
const o=k(n,e)
a.forEach((t,e)=>r[e]=o*t/(1.2+t))},startChecker:t=>{const[e,n,r,a]=["checked","verdict","legend","unchecked"].map(l)
async function s(s){const{words:o,found:i,near:l,exact:c}=await It(b,t.value),f=await Promise.all((i[0]?i:l).map(Ht))
if(s())return
e.querySelector("ol").replaceChildren(...f),e.hidden=!1,r.hidden=i[0]||!l[0],a.hidden=c
const d=i[0]?"found":l[0]?"near":o?"none":"empty"
n.textContent=n.dataset[d]+(i[0]?z(i.length,"place"):"")}t.form.addEventListener("submit",t=>{t.preventDefault(),o(s,n)}),t.value=new URLSearchParams(location.search).get("text")||t.value,t.value&&o(s,n)}}}

