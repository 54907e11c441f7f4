t=>{"use strict"
const{ht:n,gt:r,bt:e,xt:a,kt:o,At:s,vt:c,Ot:i,entries:u,entry:f,$t:d,Pt:l,form:w,Mt:y,zt:m,qt:p,index:h,isOpen:g,St:b,Nt:k,Ut:A,jt:P,list:x,Rt:O,load:v,It:M,Tt:S,Zt:U,Bt:L,Lt:q,once:I,Dt:T,people:R,ut:E,Et:F,Ft:$,Gt:j,Ct:B,read:D,rest:N,root:_,row:C,search:z,Ht:G,split:H,start:J,Kt:K,Qt:Q,_t:V,Jt:W,unique:X,S:Y}=t
async function Z(t,n,r,e=8){const a=await i(t,n)
return(await Promise.all(a.flatMap(t=>tt(t,r).slice(0,e).map(n=>u(t,n))))).flatMap(t=>Array.from(t.values())).filter(({key:t})=>t.startsWith(r)&&t.lastIndexOf("~")<1)}function tt({keys:t},n){const r=d({keys:t},n),e=n=>/^.+~/.exec(t[n])
return Array.from(t.keys()).filter(a=>(a===r||t[a].startsWith(n))&&!(t=>e(t)&&String(e(t))===String(e(t+1)))(a))}function nt(t,n,r){const e=t.toLowerCase().indexOf(n)
return e<0?r:t.slice(0,e)+r+t.slice(e+n.length)}async function rt(t,n){return(await Z(t,"n",n)).map(({path:n,key:r,value:e})=>D(t,n,()=>{const[[t,n],[a,o,s]]=[r.split("/"),e]
return{N:t,type:n[0],u:n.slice(1),name:a,href:o,count:s}}))}const et={m:"Member",d:"Department",p:"Party",t:"Topic"}
function at(t,n,r){const e=S("li",{},n+" ",S("span",{className:"count"},r))
return e.dataset.href=t,e.setAttribute("role","option"),e.setAttribute("aria-selected",!1),e}const ot=(t,n)=>t+"~"+n.toString(36).padStart(3,"0")
function st(t,n,r,e,a){const o=ot(n,r)
return b(t.index,t.kind+t.at+o,async()=>{const n=await f(t,o),s=t.base+(r<<e),c=Math.min(s+(1<<e),t.end)
return n&&D(t.index,n.path,()=>a(n.value,s,c))})}function ct(t,n,r=new Set){return e=>r.has(n(e))||r.size<t&&r.add(n(e))}function it(t,n,{range:r}){return t.flatMap(({M:t})=>t).filter(({k:t})=>t).flatMap(t=>{const{base:e,end:a}=t.v,o=Array.from(n).filter(t=>t>=e&&t<a)
return X(o.map(t=>t-e>>r)).map(n=>({run:t,at:n}))})}const ut=({run:t,at:n})=>T(t.v,d(t.v,ot(t.key,n)))
function ft(t,{docs:n,filter:r}){const{W:e}=V(t,n)
return n=>e[n]===t.length&&(!r||r[n]>0)}const dt=2**24,lt=2**20
function wt(t,n,r){const e=new Float64Array(t.length)
let[a,o,s,c]=[0,n,lt,!0]
for(const n of L(t))n<0?[s,c]=[lt,!0]:c?[o,c]=[o+n+1,!1]:e[a++]=(o-1)*dt+(s+=n+1)-1
return Q(o<=r&&c),e.subarray(0,a)}const yt=t=>Math.floor(t/dt)
async function mt(t,n,r=n.map((t,n)=>({printed:t,offset:n}))){const{range:e}=await t.manifest(),a=await Promise.all((await i(t,"p")).map(t=>Promise.all(r.map(async({printed:n,offset:r})=>{const e=await f(t,n)
return e&&{offset:r,v:t,key:n,...pt(e)}})))),o=Math.min(...r.map((t,n)=>a.reduce((t,r)=>t+(r[n]?r[n].$:0),0))),s=a.filter(t=>t.every(Boolean)).map(t=>{const n=t.filter(t=>t.h).map(ht),r=t.filter(t=>!t.h).sort((t,n)=>t.$-n.$)
return{v:t[0].v,st:r,Vt:n[0]&&n.reduce(gt)}}).filter(({Vt:t})=>!t||t[0])
return{index:t,phrase:n,range:e,ot:s,$:o,tt:s.some(({st:t})=>t[0]),open:[]}}function pt({v:t,path:n,value:r}){return D(t.index,n,()=>"string"!=typeof r?Q(r[0]>0)&&{$:r[0]}:{$:r.split(".").length-1,h:wt(r,t.base,t.end)})}const ht=({h:t,offset:n})=>t.map(t=>t-n)
function gt(t,n){let[r,e]=[0,0]
return t.filter(t=>{for(;n[e]<t;)e++
return n[e]===t})}function bt(t,n){return Promise.all(t.ot.map(async r=>{const{base:e,end:a}=r.v,o=Array.from({length:a-e},(t,n)=>e+n)
let s=(r.Vt?kt(r.Vt):o).filter(n)
for(;r.st[0]&&s.length>16;)s=await At(t,r,s)
r.st[0]&&(r.Vt=await(async({index:t,phrase:n},r)=>{const e=await Promise.all(r.map(async r=>{const[{m:e,title:a,department:o,uin:s},c]=await Promise.all([t.row(r),It(t,r)]),i=[e?"":a,o,s,c[0].role,...c.map(({A:t})=>t)]
return c.map(({paras:t})=>t).concat(i.map(t=>[t])).flatMap(t=>Pt(t.flatMap(Y),n)).map((t,n)=>r*dt+n)}))
return Float64Array.from(e.flat())})(t,s)),r.st=[]}))}const kt=t=>X(Array.from(t,yt))
async function At(t,n,r){const e=Math.ceil(8/n.st.length),{v:a,key:o,offset:s}=n.st.shift(),c=n=>n-a.base>>t.range,i=X(r.map(c)).reverse().filter(ct(e,t=>d(a,ot(o,t)))).reverse(),u=await Promise.all(i.map(n=>st(a,o,n,t.range,wt)))
t.open.push(...r.filter(t=>!i.includes(c(t))))
const f=ht({h:Float64Array.from(u.flatMap(t=>Array.from(t||[]))),offset:s}),l=new Set(r)
return n.Vt=(n.Vt?gt(n.Vt,f):f).filter(t=>l.has(yt(t))),kt(n.Vt)}function Pt(t,n){return Array.from(t.keys()).filter(r=>n.every((n,e)=>t[r+e]&&t[r+e].printed===n))}async function xt(t,n){const r=Math.floor((n.length-1)/2)
if(n.length<4)return null
const e=t=>Array.from(t).reverse().join(""),a=[n.slice(0,r),"~"+e(n).slice(0,r)],o=(await Promise.all(a.map(n=>Z(t,"r",n)))).flat().map(({key:t,value:r})=>{const a="~"===t[0]?e(t.slice(1)):t
return{Wt:a,$:r,Xt:Ot(n,a),R:a[0]!==n[0]}}).filter(({Xt:t})=>t<(n.length<8?2:3))
return o.sort((t,n)=>t.Xt-n.Xt||t.R-n.R||n.$-t.$||(t.Wt<n.Wt?-1:1)),o[0]?o[0].Wt:null}function Ot(t,n){let[r,e]=[[],Array.from({length:n.length+1},(t,n)=>n)]
for(let a=1;a<=t.length;a+=1){const o=[a]
for(let s=1;s<=n.length;s+=1){const c=e[s-1]+(t[a-1]===n[s-1]?0:1)
o[s]=Math.min(c,e[s]+1,o[s-1]+1),a>1&&s>1&&t[a-1]===n[s-2]&&t[a-2]===n[s-1]&&(o[s]=Math.min(o[s],r[s-2]+1))}[r,e]=[e,o]}return e[n.length]}const vt=/^(s\/(un)?answered|s\/holding|h\/commons|h\/lords)$/
function Mt({v:{index:t,base:n,end:r},path:e,value:a}){return D(t,e,()=>j("string"==typeof a?a:a[2],n,r,0).docs)}async function St(t,n,r){const{months:e,docs:a}=await t.manifest(),o=t=>(e.find(([n])=>n>=t)||[0,a])[1],[s,c,i]=n.split("-").map(Number)
if(!i)return o(c?100*s+c+r:100*(s+r))
let[u,f]=[o(100*s+c),o(100*s+c+1)]
for(;u<f;){const e=u+f>>1,{tabled:a,answered:o}=await t.row(e);(a||o)<n||r&&(a||o)===n?u=e+1:f=e}return u}async function Ut(t,r,e){const a=r.docs.length===r.count&&r.exact,{docs:o}=a?r:await z(t,{...r.J,V:!0}),s=await t.manifest(),c=new Uint8Array(s.docs)
for(const t of o)c[t]=1
const i=new Map,u=(t,n)=>t+n,f=(t,n,r)=>{const e=i.has(t)?i.get(t).count:0
i.set(t,{id:t,name:n,count:e+r})},d=n[e]
for(const n of d?await Z(t,"f",d+"/",1/0):[])f(n.key.slice(2),n.value[0],Mt(n).map(t=>c[t]).reduce(u,0))
const l=d?[]:[[0,0],...s.months]
return l.forEach(([t,n],r)=>{const e=t?String(t).slice(0,4):""
f(e||"-",e,c.subarray(n,(l[r+1]||[0,s.docs])[1]).reduce(u,0))}),Array.from(i.values()).filter(({count:t})=>t).sort((t,n)=>n.count-t.count||(t.name<n.name?-1:1))}async function Lt(t,n){const r=Y(n)
if(!r[0])return{S:0,ot:[],exact:!0,near:[]}
const e=r.map(({printed:t})=>t),a=await mt(t,e,qt(r))
await bt(a,()=>!0)
const o=a.ot.flatMap(({Vt:t})=>kt(t)).reverse(),s=(await Tt(t,o.slice(0,20))).flatMap(({p:t,anchor:n,list:r})=>Pt(r,e).slice(0,1).map(e=>({p:t,anchor:n,Yt:r[e].Yt}))),c=!a.open[0]&&o.length<=20,i=s[0]?[]:await(async(t,n,r)=>{const{docs:e}=await t.manifest(),a=await Promise.all(qt(n).map(async n=>[[await A(t,{N:n})]])),{X:o}=V(a,e),s=p(q(e).filter(t=>o[t]),o).slice(0,10),c=(await Tt(t,s)).map(t=>((t,n,{p:r,anchor:e,list:a})=>{const o=new Set(t.map(({printed:t})=>t))
let[s,c,i]=[0,0,0]
a.forEach(({printed:n},r)=>{s+=o.has(n)-(r>=t.length&&o.has(a[r-t.length].printed)),s>c&&([c,i]=[s,Math.max(0,r+1-t.length)])})
const u=a.slice(i,i+Math.ceil(1.3*t.length)),f=((t,n)=>{const r=(r,e)=>t[r]&&n[e]&&t[r].printed===n[e].printed,e=Array.from({length:t.length+1},()=>new Uint16Array(n.length+1))
for(let a=t.length-1;a>=0;a--)for(let t=n.length-1;t>=0;t--)e[a][t]=r(a,t)?e[a+1][t+1]+1:Math.max(e[a+1][t],e[a][t+1])
const a=[]
for(let[o,s]=[0,0];t[o]||n[s];)r(o,s)?a.push(["same",n[s++]])&&o++:!n[s]||t[o]&&e[o+1][s]>=e[o][s+1]?a.push(["missing",t[o++]]):a.push(["extra",n[s++]])
return a})(t,u).map(([t,r])=>({text:n,...r,kind:t}))
for(;f[0]&&"extra"===f[0].kind;)f.shift()
for(;f[0]&&"extra"===f[f.length-1].kind;)f.pop()
const d=f.filter(({kind:t})=>"same"===t),l=[]
let w={}
for(const{kind:t,text:n,from:r,to:e}of f)w.kind===t&&w.source===n||l.push(w={kind:t,source:n,start:r}),w.text=n.slice(w.start,e)
return{p:r,anchor:e,Yt:d[0]&&d[0].Yt,tn:d.length,ut:l}})(n,r,t))
return c.filter(({tn:t})=>3*t>n.length).sort((t,n)=>n.tn-t.tn).slice(0,3)})(t,r.slice(0,300),n)
return{S:r.length,ot:s,exact:c,near:i}}function qt(t){const n=({base:t})=>null===K(t)?0:/\d/.test(t)?9:t.length,r=new Map(t.map((t,n)=>[t.printed,{...t,offset:n}]))
return Array.from(r.values()).sort((t,r)=>n(r)-n(t)).slice(0,6)}async function It(t,n){const{k:r,texts:e}=await t.row(n)
return r?v(t,await F(t,n)+"x",t=>Q(t.length===e.length)&&t.map(W)):e}async function Tt(t,n){return(await Promise.all(Array.from(n,async n=>(await It(t,n)).map(({anchor:t,paras:r})=>({p:n,anchor:t,list:r.flatMap((t,n)=>Y(t).map(r=>({...r,text:t,Yt:n+1})))}))))).flat()}function Rt({filters:t,...n},r,a,o){const s=(t[r]||[]).filter(t=>t!==a)
return e({...n,filters:{...t,[r]:o?[...s,a]:s}})}const Et=({name:t})=>t||"not stated",Ft={"\\":"\\textbackslash{}","~":"\\textasciitilde{}","^":"\\textasciicircum{}"},$t={bib:t=>/^\w+:\/\/\S+$/.test(t)?t:t.replace(/[\\~^{}&%$#_]/g,t=>Ft[t]||"\\"+t),csv:t=>'"'+t.replace(/"/g,'""')+'"',ris:t=>t},jt={missing:"del",extra:"ins"}
async function Bt({p:t,anchor:n,Yt:r,ut:e=[]}){const a=await h.row(t),{A:o}=a.texts.find(t=>t.anchor===n)||{},s=e.flatMap(({text:t,kind:n})=>[jt[n]?S(jt[n],{},t):t," "]),c=G(n)+(o?" by "+o:"")+", paragraph "+r
return B(a,"#"+n+"-p"+r,[[c,...s]])}return{Z:async(t,n)=>{const{base:r}=n.N,[e,a]=await Promise.all([l(t,k(n.N)),Z(t,"s",r,16)]),o=new Map
for(const t of a)o.set(t.key,[...o.get(t.key)||[],t])
e.forEach(({key:t})=>o.delete(t))
const s=Array.from(o,([t,n])=>O(t,n)).sort((t,n)=>n.$-t.$),c=e.concat(s),u=(await i(t,"s")).map(t=>tt(t,r).length),f=c.length>16||u.some(t=>t>16),d=[1,2,3,4].map(t=>r.slice(0,-t)).filter(t=>t.length>2)
return{part:n,I:c[0]?c.slice(0,16):await l(t,d),Y:f}},wt:(t,{field:n,id:r,label:e})=>{const a=S("a",{href:Rt(t,n,r,!1)},"remove")
return a.setAttribute("aria-label","remove "+e),S("li",{},e+" ",a)},lt:async(t,{filters:n})=>{const r=Object.keys(n).map(async r=>{const e=await Ut(h,t,r),a=t=>Et(e.find(n=>n.id===t)||{name:t})
return n[r].map(t=>({field:r,id:t,label:r+": "+a(t)}))})
return(await Promise.all(r)).flat()},complete:async(t,n)=>{const{groups:r,F:e}=t,a=await(async(t,n)=>{const{groups:r,F:e,docs:a}=t,o=s(r)
if(!o[0]&&!s(e)[0])return!0
const c=q(a).filter(ft(r.filter(t=>!s(t)[0]&&!P(t).some(g)),t))
let i=it(o,c,t)
const u=i.every(ct(n,ut))
if(!u){const{X:e}=V(r,a),s=p(c.filter(t=>e[t]),e).slice(0,200)
i=o.flatMap(r=>it([r],s,t).filter(ct(n/o.length,ut)))}return await Promise.all(i.concat(it(s(e),q(a),t)).map(async({run:n,at:r})=>{n.P.set(r,await st(n.v,n.key,r,t.range,j))})),u})(t,n?1/0:12),o=ft(r.filter(t=>!P(t).some(g)),t),c=P([...r,e]).filter(g)
return await Promise.all(c.map(t=>bt(t,o))),a},download:async(t,n,e)=>{const a=await Promise.all(Array.from(t.slice(0,500),h.row)),{content:s,dataset:i}=o(e),u=a.map(t=>{return a=s.textContent,o=((t,n)=>{const e=t.tabled||t.answered,[a,o=""]=e.split("-"),s=new URL(t.href,n).href,[,i]=s.match(/([^-/]+(-\d)?)\.html/),u=t.m?"the title is made from the question":""
return{...t,year:a,month:o,date:e.replace(/-/g,"/"),address:s,id:i,made:u,people:R(t),dated:c(t),kind:r[t.state]}})(t,n),i=$t[e],a.replace(/(.*)\n/g,(t,n)=>{let r=!0
const e=n.replace(/\[(\w+)\]/g,(t,n)=>{const e=i(o[n].replace(/\s+/g," "))
return r=r&&e,e})
return r?e+"\r\n":""})
var a,o,i}),f=URL.createObjectURL(new Blob([i.head,...u]))
S("a",{href:f,download:"search."+e}).click(),setTimeout(()=>URL.revokeObjectURL(f),9999)},fill:async(t,n,r,e)=>{const{field:a}=t.dataset,o=r.filters[a]||[],s=await Ut(h,n,a)
if(e())return
const c=s.filter(({id:t})=>!o.includes(t)).map(({id:t,name:n,count:e})=>{const o=S("a",{href:Rt(r,a,t,!0)},Et({name:n}))
return S("li",{},o," ",S("span",{className:"count"},y(e)))}),[,i,u]=t.children
t.hidden=!c[0],u.hidden=!c[8],i.replaceChildren(...c.splice(0,8)),u.lastElementChild.replaceChildren(...c)},rt:async(t,r,e)=>{const a=Object.entries(e).flatMap(([t,n])=>n.map(n=>({field:t,value:n,isId:!0}))),{docs:o}=await t.manifest(),s=new Map
return await Promise.all(r.G.concat(a).map(async e=>{const a=[e.field,e.K].join(),c=s.get(a)||new Uint8Array(o)
s.set(a,c)
const i=await(async(t,{field:r,value:e,isId:a})=>{const o=n[r]
if(!o)return(async(t,n,r)=>{const{docs:e,undated:a}=await t.manifest()
if("year"===n&&"-"===r)return q(a)
if(!/^\d{4}(-\d\d){0,2}$/.test(r))return null
const o=await St(t,r,0),s=await St(t,r,1),[c,i]={before:[a,o],after:[s,e],year:[o,s]}[n]
return q(e).subarray(c,i)})(t,r,e)
const s=a?[e]:await(async(t,r,e)=>{const[a,o]=[n[r],{asker:"m",by:"m",to:"d",party:"p",topic:"t"}[r]],s=await Promise.all(e.map(async n=>o?(await rt(t,n)).filter(t=>t.N===n&&t.type===o).map(({u:t})=>t):/[cl]/.test(a)?(await Z(t,"f",a+"/",1/0)).map(({key:t})=>t.slice(2)).filter(t=>t.split("-").includes(n)):[e.join("")])),c=X(s[0]?s.reduce((t,n)=>t.filter(t=>n.includes(t))):[]),i=c.filter(t=>t===e.join("-"))
return i[0]?i:c})(t,r,Y(e).map(({printed:t})=>t)),c=(await Promise.all(s.map(n=>M(t,"f",o+"/"+n)))).flat()
return c[0]||vt.test(o+"/"+s)?c.flatMap(t=>Array.from(Mt(t))):null})(t,e)
if(i)for(const t of i)c[t]=1
else r.C.push(e.field+":"+e.value+" means nothing in this archive.")})),Array.from(s).reduce((t,[n,r])=>t.map((t,e)=>t&(r[e]^n.endsWith("true"))),new Uint8Array(o).fill(1))},T:mt,dt:({C:t,nt:n,missing:r,j:a,synonyms:s},c)=>{const i=t=>"“"+t.join("”, “")+"”",u=(t,n,r)=>{const a=o("remarks").content.querySelector("."+t).cloneNode(!0)
return a.querySelectorAll("var").forEach((t,r)=>t.replaceWith(n[r])),a.querySelectorAll("a").forEach(t=>t.href=e({...c,...r})),a},f=t.map(t=>u("problem",[t]))
for(const{from:t,to:r,nn:e}of n){const n=e?[t,r]:[r]
f.push(u(e?"repaired":"meant",n,{q:nt(c.q,t,r)}))}r[0]&&f.push(u("absent",[i(r)])),a[0]&&f.push(u("ignored",[i(a)]))
for(const{from:t,to:n}of s)f.push(u("also",[t,i(n)],{L:!0}))
return c.L&&f.push(u("alone",[],{L:!1})),f},et:async(t,n)=>{const{index:r,J:e}=t,a=X(U(t).filter(({N:t})=>t).map(({N:t})=>t.base)),o=(await Promise.all(a.map(async t=>({from:t,to:await xt(r,t)})))).filter(({to:t})=>t),s=Object.fromEntries(o.map(({from:t,to:n})=>[t,n])),c=o[0]&&!n.count?await z(r,{...e,D:s}):n,i=c.count>n.count
return{...i?c:n,nt:o.map(t=>({...t,nn:i}))}},B:({ot:t,$:n},r,e)=>{for(const{Vt:n,st:r}of t)if(!r[0])for(const t of n)e[yt(t)]++
const a=m(r,n)
for(let t=0;t<r;t++)e[t]*=a/(1.2+e[t])},ft:t=>{const n=o("search_list"),r=n.nextElementSibling
let[e,a,s]=[0,0,null]
async function i(){const n=++e,r=t.value.trim(),a=r.length<3?[]:await(async t=>{const{names:n,docs:r}=await(async(t,n)=>{const r=X(Y(n).map(({printed:t})=>t)),[{docs:e},...a]=await Promise.all([z(t,{q:n,live:!0}),...r.map(n=>rt(t,n))]),o=new Map
for(const t of a.flat()){const n=n=>n.some(({href:n})=>n===t.href)
a.every(n)&&o.set(t.href,t)}return{names:Array.from(o.values()).sort((t,n)=>n.count-t.count||(t.name<n.name?-1:1)).slice(0,5),docs:Array.from(e.slice(0,5))}})(h,t),e=await Promise.all(Array.from(r,h.row))
return[...n.map(({type:t,href:n,name:r,count:e})=>at(n,r,et[t]+", "+$(e,"question"))),...e.map(t=>at(t.href,t.title,R(t)+", "+c(t)))]})(r).catch(()=>{return[(t=r,at("search.html?"+new URLSearchParams({q:t}),t,"Suggestions could not be loaded; search for this"))]
var t})
n===e&&u(a)}function u(e){n.replaceChildren(...e),e.forEach((t,n)=>t.id="search_"+n),n.hidden=!e.length,t.setAttribute("aria-expanded",!n.hidden),d(null),r.textContent="",clearTimeout(a),a=setTimeout(()=>r.textContent=n.hidden?"":$(e.length,"suggestion"),900)}function f(){e++,u([])}function d(n){s&&s.setAttribute("aria-selected",!1),s=n,t.setAttribute("aria-activedescendant",n?n.id:""),n&&(n.setAttribute("aria-selected",!0),n.scrollIntoView({block:"nearest"}))}function l(t){if(n.hidden)return i()
const r=[null,...n.children]
d(r.at((r.indexOf(s)+t)%r.length))}const w=t=>t&&location.assign(_+t.dataset.href),y={ArrowDown:()=>l(1),ArrowUp:()=>l(-1),Escape:()=>n.hidden||f(),Enter:()=>!s||w(s)}
t.addEventListener("input",i),t.addEventListener("blur",f),t.form.addEventListener("submit",f),t.addEventListener("keydown",t=>{const n=!t.isComposing&&y[t.key]
n&&!0!==n()&&t.preventDefault()}),n.addEventListener("mousedown",t=>t.preventDefault()),n.addEventListener("click",t=>w(t.target.closest("li"))),document.activeElement===t&&i()},yt:t=>{const[n,r,e,s]=["checked","verdict","legend","unchecked"].map(o)
async function c(a){const{S:o,ot:c,near:i,exact:u}=await Lt(h,t.value),f=await Promise.all((c[0]?c:i).map(Bt))
if(a())return
n.querySelector("ol").replaceChildren(...f),n.hidden=!1,e.hidden=c[0]||!i[0],s.hidden=u
const d=c[0]?"found":i[0]?"near":o?"none":"empty"
r.textContent=r.dataset[d]+(c[0]?$(c.length,"place"):"")}t.form.addEventListener("submit",t=>{t.preventDefault(),a(c,r)}),t.value=new URLSearchParams(location.search).get("text")||t.value,t.value&&a(c,r)}}}

