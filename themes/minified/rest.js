t=>{"use strict"
const{FIELDS:e,STATES:a,addressOf:n,attempt:r,byId:s,cutIn:o,dateOf:i,directories:c,entries:l,entry:f,fileOf:d,form:u,grouped:p,idf:m,inOrder:h,index:w,isOpen:y,keep:g,leafOf:v,leavesOf:b,list:k,load:x,lookUp:A,lookUpAll:M,make:P,missingIn:O,numbers:E,numbersTo:L,pathOf:S,people:U,pieces:C,place:j,plural:I,postings:q,questionItem:R,read:T,rest:D,root:F,row:N,search:$,sourceOf:B,split:_,start:z,stem:V,sure:W,tally:G,textOf:H,unique:J,words:K}=t
async function Q(t,e){return(await M(t,"n",e)).map(({path:e,key:a,value:n})=>T(t,e,()=>{const[[t,e],[r,s,o]]=[a.split("/"),n]
return{word:t,type:e[0],slug:e.slice(1),name:r,href:s,count:o}}))}const X={m:"Member",d:"Department",p:"Party",t:"Topic"}
function Y(t,e,a){const n=P("li",{},e+" ",P("span",{className:"count"},a))
return n.dataset.href=t,n.setAttribute("role","option"),n.setAttribute("aria-selected",!1),n}const Z=(t,e)=>t+"~"+e.toString(36).padStart(3,"0")
function tt(t,e,a,n,r){const s=Z(e,a)
return g(t.index,t.kind+t.at+s,async()=>{const e=await f(t,s),o=t.base+(a<<n),i=Math.min(o+(1<<n),t.end)
return e&&T(t.index,e.path,()=>r(e.value,o,i))})}function et(t,e,a=new Set){return n=>a.has(e(n))||a.size<t&&a.add(e(n))}function at(t,e,{range:a}){return t.flatMap(({runs:t})=>t).filter(({cut:t})=>t).flatMap(t=>{const{base:n,end:r}=t.directory,s=Array.from(e).filter(t=>t>=n&&t<r)
return J(s.map(t=>t-n>>a)).map(e=>({run:t,at:e}))})}const nt=({run:t,at:e})=>S(t.directory,d(t.directory,Z(t.key,e)))
function rt(t,{docs:e,filter:a}){const{hits:n}=G(t,e)
return e=>n[e]===t.length&&(!a||a[e]>0)}const st=2**24,ot=2**20
function it(t,e,a){const n=new Float64Array(t.length)
let[r,s,o,i]=[0,e,ot,!0]
for(const e of E(t))e<0?[o,i]=[ot,!0]:i?[s,i]=[s+e+1,!1]:n[r++]=(s-1)*st+(o+=e+1)-1
return W(s<=a&&i),n.subarray(0,r)}const ct=t=>Math.floor(t/st)
async function lt(t,e,a=e.map((t,e)=>({printed:t,offset:e}))){const{range:n}=await t.manifest(),r=await Promise.all((await c(t,"p")).map(t=>Promise.all(a.map(async({printed:e,offset:a})=>{const n=await f(t,e)
return n&&{offset:a,directory:t,key:e,...ft(n)}})))),s=Math.min(...a.map((t,e)=>r.reduce((t,a)=>t+(a[e]?a[e].df:0),0))),o=r.filter(t=>t.every(Boolean)).map(t=>{const e=t.filter(t=>t.places).map(dt),a=t.filter(t=>!t.places).sort((t,e)=>t.df-e.df)
return{directory:t[0].directory,long:a,starts:e[0]&&e.reduce(ut)}}).filter(({starts:t})=>!t||t[0])
return{index:t,phrase:e,range:n,found:o,df:s,wasLong:o.some(({long:t})=>t[0]),open:[]}}function ft({directory:t,path:e,value:a}){return T(t.index,e,()=>"string"!=typeof a?W(a[0]>0)&&{df:a[0]}:{df:a.split(".").length-1,places:it(a,t.base,t.end)})}const dt=({places:t,offset:e})=>t.map(t=>t-e)
function ut(t,e){let[a,n]=[0,0]
return t.filter(t=>{for(;e[n]<t;)n++
return e[n]===t})}function pt(t,e){return Promise.all(t.found.map(async a=>{const{base:n,end:r}=a.directory,s=Array.from({length:r-n},(t,e)=>n+e)
let o=(a.starts?mt(a.starts):s).filter(e)
for(;a.long[0]&&o.length>16;)o=await ht(t,a,o)
a.long[0]&&(a.starts=await(async({index:t,phrase:e},a)=>{const n=await Promise.all(a.map(async a=>{const[{derived:n,title:r,department:s,uin:o},i]=await Promise.all([t.row(a),Pt(t,a)]),c=[n?"":r,s,o,i[0].role,...i.map(({who:t})=>t)]
return i.map(({paras:t})=>t).concat(c.map(t=>[t])).flatMap(t=>wt(t.flatMap(K),e)).map((t,e)=>a*st+e)}))
return Float64Array.from(n.flat())})(t,o)),a.long=[]}))}const mt=t=>J(Array.from(t,ct))
async function ht(t,e,a){const n=Math.ceil(8/e.long.length),{directory:r,key:s,offset:o}=e.long.shift(),i=e=>e-r.base>>t.range,c=J(a.map(i)).reverse().filter(et(n,t=>d(r,Z(s,t)))).reverse(),l=await Promise.all(c.map(e=>tt(r,s,e,t.range,it)))
t.open.push(...a.filter(t=>!c.includes(i(t))))
const f=dt({places:Float64Array.from(l.flatMap(t=>Array.from(t||[]))),offset:o}),u=new Set(a)
return e.starts=(e.starts?ut(e.starts,f):f).filter(t=>u.has(ct(t))),mt(e.starts)}function wt(t,e){return Array.from(t.keys()).filter(a=>e.every((e,n)=>t[a+n]&&t[a+n].printed===e))}async function yt(t,e){const a=Math.floor((e.length-1)/2)
if(e.length<4)return null
const n=t=>Array.from(t).reverse().join(""),r=[e.slice(0,a),"~"+n(e).slice(0,a)],s=(await Promise.all(r.map(e=>M(t,"r",e)))).flat().map(({key:t,value:a})=>{const r="~"===t[0]?n(t.slice(1)):t
return{known:r,df:a,far:gt(e,r),isOther:r[0]!==e[0]}}).filter(({far:t})=>t<(e.length<8?2:3))
return s.sort((t,e)=>t.far-e.far||t.isOther-e.isOther||e.df-t.df||(t.known<e.known?-1:1)),s[0]?s[0].known:null}function gt(t,e){let[a,n]=[[],Array.from({length:e.length+1},(t,e)=>e)]
for(let r=1;r<=t.length;r+=1){const s=[r]
for(let o=1;o<=e.length;o+=1){const i=n[o-1]+(t[r-1]===e[o-1]?0:1)
s[o]=Math.min(i,n[o]+1,s[o-1]+1),r>1&&o>1&&t[r-1]===e[o-2]&&t[r-2]===e[o-1]&&(s[o]=Math.min(s[o],a[o-2]+1))}[a,n]=[n,s]}return n[e.length]}const vt=/^(s\/(un)?answered|s\/holding|h\/commons|h\/lords)$/
function bt({directory:{index:t,base:e,end:a},path:n,value:r}){return T(t,n,()=>q("string"==typeof r?r:r[2],e,a,0).docs)}async function kt(t,e,a){const{months:n,docs:r}=await t.manifest(),s=t=>(n.find(([e])=>e>=t)||[0,r])[1],[o,i,c]=e.split("-").map(Number)
if(!c)return s(i?100*o+i+a:100*(o+a))
let[l,f]=[s(100*o+i),s(100*o+i+1)]
for(;l<f;){const n=l+f>>1,{tabled:r,answered:s}=await t.row(n);(r||s)<e||a&&(r||s)===e?l=n+1:f=n}return l}async function xt(t,a,n){const r=a.docs.length===a.count&&a.exact,{docs:s}=r?a:await $(t,{...a.asked,full:!0}),o=await t.manifest(),i=new Uint8Array(o.docs)
for(const t of s)i[t]=1
const c=new Map,l=(t,e)=>t+e,f=(t,e,a)=>{const n=c.has(t)?c.get(t).count:0
c.set(t,{id:t,name:e,count:n+a})},d=e[n]
for(const e of d?await M(t,"f",d+"/",1/0):[])f(e.key.slice(2),e.value[0],bt(e).map(t=>i[t]).reduce(l,0))
const u=d?[]:[[0,0],...o.months]
return u.forEach(([t,e],a)=>{const n=t?String(t).slice(0,4):""
f(n||"-",n,i.subarray(e,(u[a+1]||[0,o.docs])[1]).reduce(l,0))}),Array.from(c.values()).filter(({count:t})=>t).sort((t,e)=>e.count-t.count||(t.name<e.name?-1:1))}async function At(t,e){const a=K(e)
if(!a[0])return{words:0,found:[],exact:!0,near:[]}
const n=a.map(({printed:t})=>t),r=await lt(t,n,Mt(a))
await pt(r,()=>!0)
const s=r.found.flatMap(({starts:t})=>mt(t)).reverse(),o=(await Ot(t,s.slice(0,20))).flatMap(({doc:t,anchor:e,list:a})=>wt(a,n).slice(0,1).map(n=>({doc:t,anchor:e,para:a[n].para}))),i=!r.open[0]&&s.length<=20,c=o[0]?[]:await(async(t,e,a)=>{const{docs:n}=await t.manifest(),r=await Promise.all(Mt(e).map(async e=>[[await v(t,{word:e})]])),{scores:s}=G(r,n),o=h(L(n).filter(t=>s[t]),s).slice(0,10),i=(await Ot(t,o)).map(t=>((t,e,{doc:a,anchor:n,list:r})=>{const s=new Set(t.map(({printed:t})=>t))
let[o,i,c]=[0,0,0]
r.forEach(({printed:e},a)=>{o+=s.has(e)-(a>=t.length&&s.has(r[a-t.length].printed)),o>i&&([i,c]=[o,Math.max(0,a+1-t.length)])})
const l=r.slice(c,c+Math.ceil(1.3*t.length)),f=((t,e)=>{const a=(a,n)=>t[a]&&e[n]&&t[a].printed===e[n].printed,n=Array.from({length:t.length+1},()=>new Uint16Array(e.length+1))
for(let r=t.length-1;r>=0;r--)for(let t=e.length-1;t>=0;t--)n[r][t]=a(r,t)?n[r+1][t+1]+1:Math.max(n[r+1][t],n[r][t+1])
const r=[]
for(let[s,o]=[0,0];t[s]||e[o];)a(s,o)?r.push(["same",e[o++]])&&s++:!e[o]||t[s]&&n[s+1][o]>=n[s][o+1]?r.push(["missing",t[s++]]):r.push(["extra",e[o++]])
return r})(t,l).map(([t,a])=>({text:e,...a,kind:t}))
for(;f[0]&&"extra"===f[0].kind;)f.shift()
for(;f[0]&&"extra"===f[f.length-1].kind;)f.pop()
const d=f.filter(({kind:t})=>"same"===t),u=[]
let p={}
for(const{kind:t,text:e,from:a,to:n}of f)p.kind===t&&p.source===e||u.push(p={kind:t,source:e,start:a}),p.text=e.slice(p.start,n)
return{doc:a,anchor:n,para:d[0]&&d[0].para,same:d.length,pieces:u}})(e,a,t))
return i.filter(({same:t})=>3*t>e.length).sort((t,e)=>e.same-t.same).slice(0,3)})(t,a.slice(0,300),e)
return{words:a.length,found:o,exact:i,near:c}}function Mt(t){const e=({base:t})=>null===V(t)?0:/\d/.test(t)?9:t.length,a=new Map(t.map((t,e)=>[t.printed,{...t,offset:e}]))
return Array.from(a.values()).sort((t,a)=>e(a)-e(t)).slice(0,6)}async function Pt(t,e){const{cut:a,texts:n}=await t.row(e)
if(!a)return n
const{folder:r,number:s}=await j(t,e)
return x(t,r+s+"x",t=>W(t.length===n.length)&&t.map(H))}async function Ot(t,e){return(await Promise.all(Array.from(e,async e=>(await Pt(t,e)).map(({anchor:t,paras:a})=>({doc:e,anchor:t,list:a.flatMap((t,e)=>K(t).map(a=>({...a,text:t,para:e+1})))}))))).flat()}function Et({filters:t,...e},a,r,s){const o=(t[a]||[]).filter(t=>t!==r)
return n({...e,filters:{...t,[a]:s?[...o,r]:o}})}const Lt=({name:t})=>t||"not stated",St={"\\":"\\textbackslash{}","~":"\\textasciitilde{}","^":"\\textasciicircum{}"},Ut={bib:t=>/^\w+:\/\/\S+$/.test(t)?t:t.replace(/[\\~^{}&%$#_]/g,t=>St[t]||"\\"+t),csv:t=>'"'+t.replace(/"/g,'""')+'"',ris:t=>t},Ct={missing:"del",extra:"ins"}
async function jt({doc:t,anchor:e,para:a,pieces:n=[]}){const r=await w.row(t),{who:s}=r.texts.find(t=>t.anchor===e)||{},o=n.flatMap(({text:t,kind:e})=>[Ct[e]?P(Ct[e],{},t):t," "]),i=B(e)+(s?" by "+s:"")+", paragraph "+a
return R(r,"#"+e+"-p"+a,[[i,...o]])}return{chip:(t,{field:e,id:a,label:n})=>{const r=P("a",{href:Et(t,e,a,!1)},"remove")
return r.setAttribute("aria-label","remove "+n),P("li",{},n+" ",r)},chosenOf:async(t,{filters:e})=>{const a=Object.keys(e).map(async a=>{const n=await xt(w,t,a),r=t=>Lt(n.find(e=>e.id===t)||{name:t})
return e[a].map(t=>({field:a,id:t,label:a+": "+r(t)}))})
return(await Promise.all(a)).flat()},complete:async(t,e)=>{const{groups:a,not:n}=t,r=await(async(t,e)=>{const{groups:a,not:n,docs:r}=t,s=o(a)
if(!s[0]&&!o(n)[0])return!0
const i=L(r).filter(rt(a.filter(t=>!o(t)[0]&&!b(t).some(y)),t))
let c=at(s,i,t)
const l=c.every(et(e,nt))
if(!l){const{scores:n}=G(a,r),o=h(i.filter(t=>n[t]),n).slice(0,200)
c=s.flatMap(a=>at([a],o,t).filter(et(e/s.length,nt)))}return await Promise.all(c.concat(at(o(n),L(r),t)).map(async({run:e,at:a})=>{e.parts.set(a,await tt(e.directory,e.key,a,t.range,q))})),l})(t,e?1/0:12),s=rt(a.filter(t=>!b(t).some(y)),t),i=b([...a,n]).filter(y)
return await Promise.all(i.map(t=>pt(t,s))),r},download:async(t,e,n)=>{const r=await Promise.all(Array.from(t.slice(0,500),w.row)),{content:o,dataset:c}=s(n),l=r.map(t=>{return r=o.textContent,s=((t,e)=>{const n=t.tabled||t.answered,[r,s=""]=n.split("-"),o=new URL(t.href,e).href,[,c]=o.match(/([^-/]+(-\d)?)\.html/),l=t.derived?"the title is made from the question":""
return{...t,year:r,month:s,date:n.replace(/-/g,"/"),address:o,id:c,made:l,people:U(t),dated:i(t),kind:a[t.state]}})(t,e),c=Ut[n],r.replace(/(.*)\n/g,(t,e)=>{let a=!0
const n=e.replace(/\[(\w+)\]/g,(t,e)=>{const n=c(s[e].replace(/\s+/g," "))
return a=a&&n,n})
return a?n+"\r\n":""})
var r,s,c}),f=URL.createObjectURL(new Blob([c.head,...l]))
P("a",{href:f,download:"search."+n}).click(),setTimeout(()=>URL.revokeObjectURL(f),9999)},fill:async(t,e,a,n)=>{const{field:r}=t.dataset,s=a.filters[r]||[],o=await xt(w,e,r)
if(n())return
const i=o.filter(({id:t})=>!s.includes(t)).map(({id:t,name:e,count:n})=>{const s=P("a",{href:Et(a,r,t,!0)},Lt({name:e}))
return P("li",{},s," ",P("span",{className:"count"},p(n)))}),[,c,l]=t.children
t.hidden=!i[0],l.hidden=!i[8],c.replaceChildren(...i.splice(0,8)),l.lastElementChild.replaceChildren(...i)},filterOf:async(t,a,n)=>{const r=Object.entries(n).flatMap(([t,e])=>e.map(e=>({field:t,value:e,isId:!0}))),{docs:s}=await t.manifest(),o=new Map
return await Promise.all(a.fields.concat(r).map(async n=>{const r=[n.field,n.isNot].join(),i=o.get(r)||new Uint8Array(s)
o.set(r,i)
const c=await(async(t,{field:a,value:n,isId:r})=>{const s=e[a]
if(!s)return(async(t,e,a)=>{const{docs:n,undated:r}=await t.manifest()
if("year"===e&&"-"===a)return L(r)
if(!/^\d{4}(-\d\d){0,2}$/.test(a))return null
const s=await kt(t,a,0),o=await kt(t,a,1),[i,c]={before:[r,s],after:[o,n],year:[s,o]}[e]
return L(n).subarray(i,c)})(t,a,n)
const o=r?[n]:await(async(t,a,n)=>{const[r,s]=[e[a],{asker:"m",by:"m",to:"d",party:"p"}[a]],o=await Promise.all(n.map(async e=>s?(await Q(t,e)).filter(t=>t.word===e&&t.type===s).map(({slug:t})=>t):/[cl]/.test(r)?(await M(t,"f",r+"/",1/0)).map(({key:t})=>t.slice(2)).filter(t=>t.split("-").includes(e)):[n.join("")])),i=J(o[0]?o.reduce((t,e)=>t.filter(t=>e.includes(t))):[]),c=i.filter(t=>t===n.join("-"))
return c[0]?c:i})(t,a,K(n).map(({printed:t})=>t)),i=(await Promise.all(o.map(e=>A(t,"f",s+"/"+e)))).flat()
return i[0]||vt.test(s+"/"+o)?i.flatMap(t=>Array.from(bt(t))):null})(t,n)
if(c)for(const t of c)i[t]=1
else a.problems.push(n.field+":"+n.value+" means nothing in this archive.")})),Array.from(o).reduce((t,[e,a])=>t.map((t,n)=>t&(a[n]^e.endsWith("true"))),new Uint8Array(s).fill(1))},phraseLeaf:lt,repaired:async(t,e)=>{const{index:a,asked:n}=t,r=J(O(t).filter(({word:t})=>t).map(({word:t})=>t.base)),s=(await Promise.all(r.map(async t=>({from:t,to:await yt(a,t)})))).filter(({to:t})=>t),o=Object.fromEntries(s.map(({from:t,to:e})=>[t,e])),i=s[0]&&!e.count?await $(a,{...n,replaced:o}):e,c=i.count>e.count
return{...c?i:e,repairs:s.map(t=>({...t,applied:c}))}},scorePhrase:({found:t,df:e},a,n)=>{for(const{starts:e,long:a}of t)if(!a[0])for(const t of e)n[ct(t)]++
const r=m(a,e)
for(let t=0;t<a;t++)n[t]*=r/(1.2+n[t])},startBox:t=>{const e=s("search_list"),a=e.nextElementSibling
let[n,r,o]=[0,0,null]
async function c(){const e=++n,a=t.value.trim(),r=a.length<3?[]:await(async t=>{const{names:e,docs:a}=await(async(t,e)=>{const a=J(K(e).map(({printed:t})=>t)),[{docs:n},...r]=await Promise.all([$(t,{q:e,live:!0}),...a.map(e=>Q(t,e))]),s=new Map
for(const t of r.flat()){const e=e=>e.some(({href:e})=>e===t.href)
r.every(e)&&s.set(t.href,t)}return{names:Array.from(s.values()).sort((t,e)=>e.count-t.count||(t.name<e.name?-1:1)).slice(0,5),docs:Array.from(n.slice(0,5))}})(w,t),n=await Promise.all(Array.from(a,w.row))
return[...e.map(({type:t,href:e,name:a,count:n})=>Y(e,a,X[t]+", "+I(n,"question"))),...n.map(t=>Y(t.href,t.title,U(t)+", "+i(t)))]})(a).catch(()=>{return[(t=a,Y("search.html?"+new URLSearchParams({q:t}),t,"Suggestions could not be loaded; search for this"))]
var t})
e===n&&l(r)}function l(n){e.replaceChildren(...n),n.forEach((t,e)=>t.id="search_"+e),e.hidden=!n.length,t.setAttribute("aria-expanded",!e.hidden),d(null),a.textContent="",clearTimeout(r),r=setTimeout(()=>a.textContent=e.hidden?"":I(n.length,"suggestion"),900)}function f(){n++,l([])}function d(e){o&&o.setAttribute("aria-selected",!1),o=e,t.setAttribute("aria-activedescendant",e?e.id:""),e&&(e.setAttribute("aria-selected",!0),e.scrollIntoView({block:"nearest"}))}function u(t){if(e.hidden)return c()
const a=[null,...e.children]
d(a.at((a.indexOf(o)+t)%a.length))}const p=t=>t&&location.assign(F+t.dataset.href),m={ArrowDown:()=>u(1),ArrowUp:()=>u(-1),Escape:()=>e.hidden||f(),Enter:()=>!o||p(o)}
t.addEventListener("input",c),t.addEventListener("blur",f),t.form.addEventListener("submit",f),t.addEventListener("keydown",t=>{const e=!t.isComposing&&m[t.key]
e&&!0!==e()&&t.preventDefault()}),e.addEventListener("mousedown",t=>t.preventDefault()),e.addEventListener("click",t=>p(t.target.closest("li"))),document.activeElement===t&&c()},startChecker:t=>{const[e,a,n,o]=["checked","verdict","legend","unchecked"].map(s)
async function i(r){const{words:s,found:i,near:c,exact:l}=await At(w,t.value),f=await Promise.all((i[0]?i:c).map(jt))
if(r())return
e.querySelector("ol").replaceChildren(...f),e.hidden=!1,n.hidden=i[0]||!c[0],o.hidden=l
const d=i[0]?"found":c[0]?"near":s?"none":"empty"
a.textContent=a.dataset[d]+(i[0]?I(i.length,"place"):"")}t.form.addEventListener("submit",t=>{t.preventDefault(),r(i,a)}),t.value=new URLSearchParams(location.search).get("text")||t.value,t.value&&r(i,a)}}}

