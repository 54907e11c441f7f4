t=>{"use strict"
const{FIELDS:e,STATES:a,addressOf:r,attempt:n,byId:s,cutIn:o,dateOf:i,directories:l,entries:c,entry:f,fileOf:d,form:u,grouped:p,idf:m,inOrder:h,index:w,isOpen:y,keep:g,leafOf:b,leavesOf:k,list:x,load:v,lookUp:M,lookUpAll:A,make:O,missingIn:P,namesThatBegin:S,numbers:U,numbersTo:L,pathOf:j,people:C,pieces:E,place:I,plural:R,postings:T,questionItem:q,read:F,rest:$,row:B,search:N,sourceOf:D,split:z,start:W,stem:_,sure:G,tally:H,textOf:J,unique:K,words:Q}=t,V=(t,e)=>t+"~"+e.toString(36).padStart(3,"0")
function X(t,e,a,r,n){const s=V(e,a)
return g(t.index,t.kind+t.at+s,async()=>{const e=await f(t,s),o=t.base+(a<<r),i=Math.min(o+(1<<r),t.end)
return e&&F(t.index,e.path,()=>n(e.value,o,i))})}function Y(t,e,a=new Set){return r=>a.has(e(r))||a.size<t&&a.add(e(r))}function Z(t,e,{range:a}){return t.flatMap(({runs:t})=>t).filter(({cut:t})=>t).flatMap(t=>{const{base:r,end:n}=t.directory,s=Array.from(e).filter(t=>t>=r&&t<n)
return K(s.map(t=>t-r>>a)).map(e=>({run:t,at:e}))})}const tt=({run:t,at:e})=>j(t.directory,d(t.directory,V(t.key,e)))
function et(t,{docs:e,filter:a}){const{hits:r}=H(t,e)
return e=>r[e]===t.length&&(!a||a[e]>0)}const at=2**24,rt=2**20
function nt(t,e,a){const r=new Float64Array(t.length)
let[n,s,o,i]=[0,e,rt,!0]
for(const e of U(t))e<0?[o,i]=[rt,!0]:i?[s,i]=[s+e+1,!1]:r[n++]=(s-1)*at+(o+=e+1)-1
return G(s<=a&&i),r.subarray(0,n)}const st=t=>Math.floor(t/at)
async function ot(t,e,a=e.map((t,e)=>({printed:t,offset:e}))){const{range:r}=await t.manifest(),n=await Promise.all((await l(t,"p")).map(t=>Promise.all(a.map(async({printed:e,offset:a})=>{const r=await f(t,e)
return r&&{offset:a,directory:t,key:e,...it(r)}})))),s=Math.min(...a.map((t,e)=>n.reduce((t,a)=>t+(a[e]?a[e].df:0),0))),o=n.filter(t=>t.every(Boolean)).map(t=>{const e=t.filter(t=>t.places).map(lt),a=t.filter(t=>!t.places).sort((t,e)=>t.df-e.df)
return{directory:t[0].directory,long:a,starts:e[0]&&e.reduce(ct)}}).filter(({starts:t})=>!t||t[0])
return{index:t,phrase:e,range:r,found:o,df:s,wasLong:o.some(({long:t})=>t[0]),open:[]}}function it({directory:t,path:e,value:a}){return F(t.index,e,()=>"string"!=typeof a?G(a[0]>0)&&{df:a[0]}:{df:a.split(".").length-1,places:nt(a,t.base,t.end)})}const lt=({places:t,offset:e})=>t.map(t=>t-e)
function ct(t,e){let[a,r]=[0,0]
return t.filter(t=>{for(;e[r]<t;)r++
return e[r]===t})}function ft(t,e){return Promise.all(t.found.map(async a=>{const{base:r,end:n}=a.directory,s=Array.from({length:n-r},(t,e)=>r+e)
let o=(a.starts?dt(a.starts):s).filter(e)
for(;a.long[0]&&o.length>16;)o=await ut(t,a,o)
a.long[0]&&(a.starts=await(async({index:t,phrase:e},a)=>{const r=await Promise.all(a.map(async a=>{const[{derived:r,title:n,department:s,uin:o},i]=await Promise.all([t.row(a),vt(t,a)]),l=[r?"":n,s,o,i[0].role,...i.map(({who:t})=>t)]
return i.map(({paras:t})=>t).concat(l.map(t=>[t])).flatMap(t=>pt(t.flatMap(Q),e)).map((t,e)=>a*at+e)}))
return Float64Array.from(r.flat())})(t,o)),a.long=[]}))}const dt=t=>K(Array.from(t,st))
async function ut(t,e,a){const r=Math.ceil(8/e.long.length),{directory:n,key:s,offset:o}=e.long.shift(),i=e=>e-n.base>>t.range,l=K(a.map(i)).reverse().filter(Y(r,t=>d(n,V(s,t)))).reverse(),c=await Promise.all(l.map(e=>X(n,s,e,t.range,nt)))
t.open.push(...a.filter(t=>!l.includes(i(t))))
const f=lt({places:Float64Array.from(c.flatMap(t=>Array.from(t||[]))),offset:o}),u=new Set(a)
return e.starts=(e.starts?ct(e.starts,f):f).filter(t=>u.has(st(t))),dt(e.starts)}function pt(t,e){return Array.from(t.keys()).filter(a=>e.every((e,r)=>t[a+r]&&t[a+r].printed===e))}async function mt(t,e){const a=Math.floor((e.length-1)/2)
if(e.length<4)return null
const r=t=>Array.from(t).reverse().join(""),n=[e.slice(0,a),"~"+r(e).slice(0,a)],s=(await Promise.all(n.map(e=>A(t,"r",e)))).flat().map(({key:t,value:a})=>{const n="~"===t[0]?r(t.slice(1)):t
return{known:n,df:a,far:ht(e,n),isOther:n[0]!==e[0]}}).filter(({far:t})=>t<(e.length<8?2:3))
return s.sort((t,e)=>t.far-e.far||t.isOther-e.isOther||e.df-t.df||(t.known<e.known?-1:1)),s[0]?s[0].known:null}function ht(t,e){let[a,r]=[[],Array.from({length:e.length+1},(t,e)=>e)]
for(let n=1;n<=t.length;n+=1){const s=[n]
for(let o=1;o<=e.length;o+=1){const i=r[o-1]+(t[n-1]===e[o-1]?0:1)
s[o]=Math.min(i,r[o]+1,s[o-1]+1),n>1&&o>1&&t[n-1]===e[o-2]&&t[n-2]===e[o-1]&&(s[o]=Math.min(s[o],a[o-2]+1))}[a,r]=[r,s]}return r[e.length]}const wt=/^(s\/(un)?answered|s\/holding|h\/commons|h\/lords)$/
function yt({directory:{index:t,base:e,end:a},path:r,value:n}){return F(t,r,()=>T("string"==typeof n?n:n[2],e,a,0).docs)}async function gt(t,e,a){const{months:r,docs:n}=await t.manifest(),s=t=>(r.find(([e])=>e>=t)||[0,n])[1],[o,i,l]=e.split("-").map(Number)
if(!l)return s(i?100*o+i+a:100*(o+a))
let[c,f]=[s(100*o+i),s(100*o+i+1)]
for(;c<f;){const r=c+f>>1,{tabled:n,answered:s}=await t.row(r);(n||s)<e||a&&(n||s)===e?c=r+1:f=r}return c}async function bt(t,a,r){const n=a.docs.length===a.count&&a.exact,{docs:s}=n?a:await N(t,{...a.asked,full:!0}),o=await t.manifest(),i=new Uint8Array(o.docs)
for(const t of s)i[t]=1
const l=new Map,c=(t,e)=>t+e,f=(t,e,a)=>l.set(t,{id:t,name:e,count:a+(l.has(t)&&l.get(t).count)}),d=e[r]
for(const e of d?await A(t,"f",d+"/",1/0):[])f(e.key.slice(2),e.value[0],yt(e).map(t=>i[t]).reduce(c,0))
const u=d?[]:[[0,0],...o.months]
return u.forEach(([t,e],a)=>{const r=t?String(t).slice(0,4):""
f(r||"-",r,i.subarray(e,(u[a+1]||[0,o.docs])[1]).reduce(c,0))}),Array.from(l.values()).filter(({count:t})=>t).sort((t,e)=>e.count-t.count||(t.name<e.name?-1:1))}async function kt(t,e){const a=Q(e)
if(!a[0])return{words:0,found:[],exact:!0,near:[]}
const r=a.map(({printed:t})=>t),n=await ot(t,r,xt(a))
await ft(n,()=>!0)
const s=n.found.flatMap(({starts:t})=>dt(t)).reverse(),o=(await Mt(t,s.slice(0,20))).flatMap(({doc:t,anchor:e,list:a})=>pt(a,r).slice(0,1).map(r=>({doc:t,anchor:e,para:a[r].para}))),i=!n.open[0]&&s.length<=20,l=o[0]?[]:await(async(t,e,a)=>{const{docs:r}=await t.manifest(),n=await Promise.all(xt(e).map(async e=>[[await b(t,{word:e})]])),{scores:s}=H(n,r),o=h(L(r).filter(t=>s[t]),s).slice(0,10),i=(await Mt(t,o)).map(t=>((t,e,{doc:a,anchor:r,list:n})=>{const s=new Set(t.map(({printed:t})=>t))
let[o,i,l]=[0,0,0]
n.forEach(({printed:e},a)=>{o+=s.has(e)-(a>=t.length&&s.has(n[a-t.length].printed)),o>i&&([i,l]=[o,Math.max(0,a+1-t.length)])})
const c=n.slice(l,l+Math.ceil(1.3*t.length)),f=((t,e)=>{const a=(a,r)=>t[a]&&e[r]&&t[a].printed===e[r].printed,r=Array.from({length:t.length+1},()=>new Uint16Array(e.length+1))
for(let n=t.length-1;n>=0;n--)for(let t=e.length-1;t>=0;t--)r[n][t]=a(n,t)?r[n+1][t+1]+1:Math.max(r[n+1][t],r[n][t+1])
const n=[]
for(let[s,o]=[0,0];t[s]||e[o];)a(s,o)?n.push(["same",e[o++]])&&s++:!e[o]||t[s]&&r[s+1][o]>=r[s][o+1]?n.push(["missing",t[s++]]):n.push(["extra",e[o++]])
return n})(t,c).map(([t,a])=>({text:e,...a,kind:t}))
for(;f[0]&&"extra"===f[0].kind;)f.shift()
for(;f[0]&&"extra"===f[f.length-1].kind;)f.pop()
const d=f.filter(({kind:t})=>"same"===t),u=[]
let p={}
for(const{kind:t,text:e,from:a,to:r}of f)p.kind===t&&p.source===e||u.push(p={kind:t,source:e,start:a}),p.text=e.slice(p.start,r)
return{doc:a,anchor:r,para:d[0]&&d[0].para,same:d.length,pieces:u}})(e,a,t))
return i.filter(({same:t})=>t).sort((t,e)=>e.same-t.same).slice(0,3)})(t,a.slice(0,300),e)
return{words:a.length,found:o,exact:i,near:l}}function xt(t){const e=({base:t})=>null===_(t)?0:/\d/.test(t)?9:t.length,a=new Map(t.map((t,e)=>[t.printed,{...t,offset:e}]))
return Array.from(a.values()).sort((t,a)=>e(a)-e(t)).slice(0,6)}async function vt(t,e){const{cut:a,texts:r}=await t.row(e)
if(!a)return r
const{folder:n,number:s}=await I(t,e)
return v(t,n+s+"x",t=>G(t.length===r.length)&&t.map(J))}async function Mt(t,e){return(await Promise.all(Array.from(e,async e=>(await vt(t,e)).map(({anchor:t,paras:a})=>({doc:e,anchor:t,list:a.flatMap((t,e)=>Q(t).map(a=>({...a,text:t,para:e+1})))}))))).flat()}function At({filters:t,...e},a,n,s){const o=(t[a]||[]).filter(t=>t!==n)
return r({...e,filters:{...t,[a]:s?[...o,n]:o}})}const Ot=({name:t})=>t||"not stated",Pt={"\\":"\\textbackslash{}","~":"\\textasciitilde{}","^":"\\textasciicircum{}"},St={bib:t=>/^\w+:\/\/\S+$/.test(t)?t:t.replace(/[\\~^{}&%$#_]/g,t=>Pt[t]||"\\"+t),csv:t=>'"'+t.replace(/"/g,'""')+'"',ris:t=>t},Ut={missing:"del",extra:"ins"}
async function Lt({doc:t,anchor:e,para:a,pieces:r=[]}){const n=await w.row(t),{who:s}=n.texts.find(t=>t.anchor===e)||{},o=r.flatMap(({text:t,kind:e})=>[Ut[e]?O(Ut[e],{},t):t," "]),i=D(e)+(s?" by "+s:"")+", paragraph "+a
return q(n,"#"+e+"-p"+a,[[i,...o]])}return{chip:(t,{field:e,id:a,label:r})=>{const n=O("a",{href:At(t,e,a,!1)},"remove")
return n.setAttribute("aria-label","remove "+r),O("li",{},r+" ",n)},chosenOf:async(t,{filters:e})=>{const a=Object.keys(e).map(async a=>{const r=await bt(w,t,a),n=t=>Ot(r.find(e=>e.id===t)||{name:t})
return e[a].map(t=>({field:a,id:t,label:a+": "+n(t)}))})
return(await Promise.all(a)).flat()},complete:async(t,e)=>{const{groups:a,not:r}=t,n=await(async(t,e)=>{const{groups:a,not:r,docs:n}=t,s=o(a)
if(!s[0]&&!o(r)[0])return!0
const i=L(n).filter(et(a.filter(t=>!o(t)[0]&&!k(t).some(y)),t))
let l=Z(s,i,t)
const c=l.every(Y(e,tt))
if(!c){const{scores:r}=H(a,n),o=h(i.filter(t=>r[t]),r).slice(0,200)
l=s.flatMap(a=>Z([a],o,t).filter(Y(e/s.length,tt)))}return await Promise.all(l.concat(Z(o(r),L(n),t)).map(async({run:e,at:a})=>{e.parts.set(a,await X(e.directory,e.key,a,t.range,T))})),c})(t,e?1/0:12),s=et(a.filter(t=>!k(t).some(y)),t),i=k([...a,r]).filter(y)
return await Promise.all(i.map(t=>ft(t,s))),n},download:async(t,e,r)=>{const n=await Promise.all(Array.from(t.slice(0,500),w.row)),{content:o,dataset:l}=s(r),c=n.map(t=>{return n=o.textContent,s=((t,e)=>{const r=t.tabled||t.answered,[n,s=""]=r.split("-"),o=new URL(t.href,e).href,[,l]=o.match(/([^-/]+(-\d)?)\.html/),c=t.derived?"the title is made from the question":""
return{...t,year:n,month:s,date:r.replace(/-/g,"/"),address:o,id:l,made:c,people:C(t),dated:i(t),kind:a[t.state]}})(t,e),l=St[r],n.replace(/(.*)\n/g,(t,e)=>{let a=!0
const r=e.replace(/\[(\w+)\]/g,(t,e)=>{const r=l(s[e].replace(/\s+/g," "))
return a=a&&r,r})
return a?r+"\r\n":""})
var n,s,l}),f=URL.createObjectURL(new Blob([l.head,...c]))
O("a",{href:f,download:"search."+r}).click(),setTimeout(()=>URL.revokeObjectURL(f),9999)},fill:async(t,e,a,r)=>{const{field:n}=t.dataset,s=a.filters[n]||[],o=await bt(w,e,n)
if(r())return
const i=o.filter(({id:t})=>!s.includes(t)).map(({id:t,name:e,count:r})=>{const s=O("a",{href:At(a,n,t,!0)},Ot({name:e}))
return O("li",{},s," ",O("span",{className:"count"},p(r)))}),[,l,c]=t.children
t.hidden=!i[0],c.hidden=!i[8],l.replaceChildren(...i.splice(0,8)),c.lastElementChild.replaceChildren(...i)},filterOf:async(t,a,r)=>{const n=Object.entries(r).flatMap(([t,e])=>e.map(e=>({field:t,value:e,isId:!0}))),{docs:s}=await t.manifest(),o=new Map
return await Promise.all(a.fields.concat(n).map(async r=>{const n=[r.field,r.isNot].join(),i=o.get(n)||new Uint8Array(s)
o.set(n,i)
const l=await(async(t,{field:a,value:r,isId:n})=>{const s=e[a]
if(!s)return(async(t,e,a)=>{const{docs:r,undated:n}=await t.manifest()
if("year"===e&&"-"===a)return L(n)
if(!/^\d{4}(-\d\d){0,2}$/.test(a))return null
const s=await gt(t,a,0),o=await gt(t,a,1),[i,l]={before:[n,s],after:[o,r],year:[s,o]}[e]
return L(r).subarray(i,l)})(t,a,r)
const o=n?[r]:await(async(t,a,r)=>{const[n,s]=[e[a],{asker:"m",by:"m",to:"d",party:"p"}[a]],o=await Promise.all(r.map(async e=>s||/[cl]/.test(n)?s?(await S(t,e)).filter(t=>t.word===e&&t.type===s).map(({slug:t})=>t):(await A(t,"f",n+"/",1/0)).map(({key:t})=>t.slice(2)).filter(t=>t.split("-").includes(e)):[r.join("")])),i=K(o[0]?o.reduce((t,e)=>t.filter(t=>e.includes(t))):[]),l=i.filter(t=>t===r.join("-"))
return l[0]?l:i})(t,a,Q(r).map(({printed:t})=>t)),i=(await Promise.all(o.map(e=>M(t,"f",s+"/"+e)))).flat()
return i[0]||wt.test(s+"/"+o)?i.flatMap(t=>Array.from(yt(t))):null})(t,r)
if(l)for(const t of l)i[t]=1
else a.problems.push(r.field+":"+r.value+" means nothing in this archive.")})),Array.from(o).reduce((t,[e,a])=>t.map((t,r)=>t&(a[r]^e.endsWith("true"))),new Uint8Array(s).fill(1))},phraseLeaf:ot,repaired:async(t,e)=>{const{index:a,asked:r}=t,n=K(P(t).filter(({word:t})=>t).map(({word:t})=>t.base)),s=(await Promise.all(n.map(async t=>({from:t,to:await mt(a,t)})))).filter(({to:t})=>t),o=Object.fromEntries(s.map(({from:t,to:e})=>[t,e])),i=s[0]&&!e.count?await N(a,{...r,replaced:o}):e,l=i.count>e.count
return{...l?i:e,repairs:s.map(t=>({...t,applied:l}))}},scorePhrase:({found:t,df:e},a,r)=>{for(const{starts:e,long:a}of t)if(!a[0])for(const t of e)r[st(t)]++
const n=m(a,e)
for(let t=0;t<a;t++)r[t]*=n/(1.2+r[t])},startChecker:t=>{const[e,a,r,o]=["checked","verdict","legend","unchecked"].map(s)
async function i(n){const{words:s,found:i,near:l,exact:c}=await kt(w,t.value),f=await Promise.all((i[0]?i:l).map(Lt))
if(n())return
e.querySelector("ol").replaceChildren(...f),e.hidden=!1,r.hidden=i[0]||!l[0],o.hidden=c
const d=i[0]?"found":l[0]?"near":s?"none":"empty"
a.textContent=a.dataset[d]+(i[0]?R(i.length,"place"):"")}t.form.addEventListener("submit",t=>{t.preventDefault(),n(i,a)}),t.value=new URLSearchParams(location.search).get("text")||t.value,t.value&&n(i,a)}}}

