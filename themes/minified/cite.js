(()=>{"use strict"
const t=t=>void 0===t?[]:[].concat(t),e=t=>t.slice(t.indexOf("#")+1),n=({url:t,author:n={},dateCreated:r,creativeWorkStatus:o="Answer"})=>({anchor:e(t),status:o,author:n.name,role:n.jobTitle,date:r,isAnswer:!0}),r=({works:t})=>t.find(({anchor:t})=>"a"===t)||t[0]
function o(t,e){const[,n,r]=e.match(/^(.*?)(?:-p(\d+))?$/),o=t.works.find(t=>t.anchor===n)
return o&&{work:o,first:r&&Number(r),last:r&&Number(r)}}const a=["January","February","March","April","May","June","July","August","September","October","November","December"],s=t=>t.split("-").map(Number)
function c(t){const[e,n,r]=s(t)
return`${r} ${a[n-1]} ${e}`}function i(t){const[e,n,r]=s(t)
return`${a[n-1]} ${r}, ${e}`}const l=t=>/\p{Cc}/u.test(t)?t.split(/[\s\p{Cc}]+/u).filter(Boolean).join(" "):t,u="date not stated in the transcript"
function d(t,e,n,r,o){return[e.isAnswer&&"Answer"!==e.status&&e.status.toLowerCase(),t.asker&&`asked by ${t.asker}`,e.role&&`answered in the role “${e.role}” as printed`,!e.isAnswer&&!e.isAnswered&&"no answer in the transcript",!n&&u,r&&(r===o?`para ${r}`:`paras ${r}–${o}`)].filter(Boolean)}function $({tabled:t},{date:e,isAnswer:n,status:r}){return e?`${"Holding answer"===r?"given":"Corrected answer"===r?"corrected":"answered"} ${c(e)}`:t?`tabled ${c(t)}`+(n?", date of answer not stated in the transcript":""):u}const p=({genre:t,notes:e})=>[t,...e].join("; "),f={"\\":"\\textbackslash{}","{":"\\textbraceleft{}","}":"\\textbraceright{}","~":"\\textasciitilde{}","^":"\\textasciicircum{}"},m=t=>l(t).replace(/[\\{}~^&%$#_]/g,t=>f[t]||"\\"+t)
function w({work:t,genre:e,asker:n}){const r=e.replace(/^W/,"w")
return t.isAnswer?`${t.status.toLowerCase()} to ${r}, asked by ${n||"a member not stated in the transcript"}`:r+(t.isAnswered?"":", no answer in the transcript")}const h=t=>t.replace(/^./,t=>t.toUpperCase()),b=t=>t.startsWith("["),g=(t,[e,n])=>b(t)?t:e+t+n,y=[{name:"OSCOLA-like",write:t=>{const e=t.date?c(t.date):u
return[t.author,`${g(t.title,"‘’")} (${t.container}, ${e}) ${w(t)}`,t.paras].filter(Boolean).join(", ")+(t.url?` <${t.url}> accessed ${c(t.accessed)}`:"")}},{name:"APA",write:t=>{const[e,n,r]=t.date?s(t.date):[],o=t.date?`(${e}, ${a[n-1]} ${r}).`:"(n.d.).",c=t.paras&&t.paras.replace(/^paras?/,"$&."),i=`[${[h(w(t)),!t.date&&u,c].filter(Boolean).join("; ")}].`
return[...t.author?[t.author+".",o,t.title,i]:[t.title,i,o],t.container+".",t.url].filter(Boolean).join(" ")}},{name:"Chicago",write:t=>{const e=t.paras&&t.paras.replace(/^paras?/,"$&."),n=b(t.title)?t.title+",":`“${t.title},”`,r=[w(t),t.date?i(t.date):u,e,t.container,t.url&&`accessed ${i(t.accessed)}`,t.url]
return`${t.author?t.author+", ":""}${n} ${r.filter(Boolean).join(", ")}.`}},{name:"Harvard",write:t=>{const e=t.date?`(${t.date.slice(0,4)})`:"(no date)",n=t.date?c(t.date).replace(/ \d+$/,""):u,r=t.paras&&t.paras.replace(/^paras?/,"$&."),o=g(t.title,"‘’")
return`${[t.author?`${t.author} ${e} ${o}`:`${o} ${e}`,t.container,n,r].filter(Boolean).join(", ")}. ${h(w(t))}.`+(t.url?` Available at: ${t.url} (Accessed: ${c(t.accessed)}).`:"")}},{name:"Plain words",write:t=>{const e=t.role?` (${t.role}, as printed)`:"",n=t.author?t.author+e:(t.work.isAnswer?"Answering":"Asking")+" member not stated in the transcript",r=t.container+(t.publisher?` (${t.publisher})`:"")
return[`${n}, ${g(t.title,"“”")}, ${w(t)}, ${t.dated}`,[r,t.paras].filter(Boolean).join(", ")].join(". ")+"."+(t.url?` ${t.url}`:"")}},{name:"BibTeX",write:t=>{const e=t.date&&a[s(t.date)[1]-1].slice(0,3).toLowerCase(),n=[["author",t.author&&`{{${m(t.author)}}}`],["title",`{{${m(t.title)}}}`],["date",t.date&&`{${t.date}}`],["year",t.date&&`{${s(t.date)[0]}}`],["month",e],["howpublished",`{${m(t.container)}}`],["publisher",t.publisher&&`{{${m(t.publisher)}}}`],["note",`{${m(p(t))}}`],["url",t.url&&`{${t.url}}`],["urldate",t.url&&`{${t.accessed}}`]].filter(([,t])=>t).map(([t,e])=>`  ${t} = ${e},\n`)
return`@misc{${t.key},\n${n.join("")}}\n`},file:"bib",type:"application/x-bibtex"},{name:"RIS",write:t=>{const e=t=>t&&t.replace(/-/g,"/")
return[["TY","ELEC"],["ID",t.key],["AU",t.author],["TI",t.title],["T2",t.container],["PY",t.date&&t.date.slice(0,4)],["DA",e(t.date)],["PB",t.publisher],["N1",p(t)],["UR",t.url],["Y2",t.url&&e(t.accessed)]].filter(([,t])=>t).map(([t,e])=>`${t}  - ${l(e)}\r\n`).join("")+"ER  - \r\n"},file:"ris",type:"application/x-research-info-systems"},{name:"CSL-JSON",write:t=>{const e=t=>t&&{"date-parts":[s(t)]},n={id:t.key,type:"webpage",title:l(t.title),author:t.author&&[{literal:l(t.author)}],"container-title":l(t.container),publisher:t.publisher&&l(t.publisher),issued:e(t.date),genre:l(t.genre),note:l(t.notes.join("; "))||void 0,URL:t.url,accessed:t.url&&e(t.accessed)}
return JSON.stringify([n],null,2).replace(/\[\s+(\d+),\s+(\d+),\s+(\d+)\s+\]/g,"[$1, $2, $3]")+"\n"},file:"json",type:"application/vnd.citationstyles.csl+json"}]
function k(t,e={},...n){const r=document.createElement(t)
for(const[t,n]of Object.entries(e))"role"===t||t.includes("-")?r.setAttribute(t,n):r[t]=n
return r.append(...n),r}const A=(t,e,n)=>k("button",{type:"button",onclick:e,...n},t)
async function C(t){try{return await navigator.clipboard.writeText(t),!0}catch(e){return N(t)}}function N(t){const e=getSelection(),n=Array.from({length:e.rangeCount},(t,n)=>e.getRangeAt(n)),r=document.activeElement,o=k("textarea",{className:"quiet",value:t,readOnly:!0,tabIndex:-1})
document.body.append(o),o.select()
let a=!1
try{a=document.execCommand("copy")}catch(t){}o.remove(),r&&r.focus({preventScroll:!0}),e.removeAllRanges()
for(const t of n)e.addRange(t)
return a}const S=t=>/^(inline|contents)$/.test(getComputedStyle(t).display)
function v(t){let e=t
for(;e.parentElement&&S(e);)e=e.parentElement
return e}function x(t,e){const n=t.replace(/\s+/g," ")
return/(^|\s)$/.test(e)?n.replace(/^ /,""):n}function O({nodes:t},e,n){const{start:r,before:o}=t.get(e)
return r+x(e.data.slice(0,n),o).length}const B=t=>encodeURIComponent(t.trim()).replace(/[-.!'()*~_]/g,t=>"%"+t.charCodeAt(0).toString(16).toUpperCase())
function L(t,e){const n=new Intl.Segmenter(e,{granularity:"word"}).segment(t)
return Array.from(n).filter(({segment:t})=>t.trim()).map(({index:t,segment:e})=>({start:t,end:t+e.length}))}const I=(t,e)=>[t.lastIndexOf("\n",e-1)+1,(t.indexOf("\n",e)+1||t.length+1)-1]
function P(t,e,n,r){const o=t.slice(0,e).trimEnd().length,a=t.lastIndexOf("\n",o-1)+1,s=L(t.slice(a,o),r).slice(-n||1/0)
return s.length?[a+s[0].start,o]:[e,e]}function R(t,e,n,r){const o=t.length-t.slice(e).trimStart().length,[,a]=I(t,o),s=L(t.slice(o,a),r).slice(0,n)
return s.length?[o,o+s.at(-1).end]:[e,e]}function T(t,e){let[n,r]=[0,t.indexOf(e)]
for(;r>=0;r=t.indexOf(e,r+1))n+=1
return n}const U=/^(.+)-p(\d+)$/
function D(t){let e=t.parentElement
for(;e&&!U.test(e.id);)e=e.parentElement
return e}let J=null
function E(){J&&J.remove(),J=null}function M(t,e,n,...r){E(),J=k("div",{className:"bar",role:"group","aria-label":t},...r),J.addEventListener("pointerdown",t=>t.target.closest("textarea")||t.preventDefault()),e(J)
const o=matchMedia("(pointer: coarse)").matches?30:6
J.style.top=`${n.bottom-J.offsetParent.getBoundingClientRect().top+o}px`}async function j(t,e,n,r){const o=J
r.textContent=""
const a=await t
a&&(r.textContent=`${e} copied`),o===J&&(a?(t=>{(J.querySelector(".note")||J.insertBefore(k("span",{className:"note"}),J.firstChild)).textContent=t})(`${e} copied`):((t,e)=>{const n=k("textarea",{readOnly:!0,value:e,rows:3})
J.replaceChildren(k("label",{},`${t} to copy by hand`,n)),n.focus(),n.select()})(e,n))}const q=document.querySelector(".cite details"),Y=document.querySelector('script[type="application/ld+json"]'),F=document.querySelector("link[rel=canonical]"),H=Y&&(r=>{const[o]=JSON.parse(r)["@graph"],{isPartOf:a,mainEntity:s}=o,c=[...t(s.acceptedAnswer),...t(s.suggestedAnswer)],[i]=t(s.identifier),l=s.author&&s.author.name
return{url:o.url,id:i,title:s.name,genre:s.genre,container:a.name,publisher:a.publisher&&a.publisher.name,asker:l,tabled:s.dateCreated,works:[...c.map(n),{anchor:e(s.url),status:"Question",author:l,isAnswer:!1,isAnswered:c.length>0}]}})(Y.textContent),Q=F?F.href:location.href.replace(/[?#].*/,"")
let W=null
function _({anchor:t}){const e=document.getElementById(`${t}-h`)
return e?e.textContent:t}function X(t=o(H,decodeURIComponent(location.hash.slice(1)))){W=W||(()=>{const t=k("select",{}),e=k("select",{},...y.map(({name:t},e)=>new Option(t,e,e===G(),e===G()))),n=k("div",{className:"made"})
return q.querySelector(".note").remove(),q.append(k("p",{className:"choice"},k("label",{},"Cite ",t),k("label",{},"as ",e)),n),{part:t,form:e,shown:n}})()
const e=(t=>{const e=H.works.map(t=>({work:t,label:_(t)}))
if(!t||!t.first)return e
const n=t.first===t.last?`Paragraph ${t.first}`:`Paragraphs ${t.first} to ${t.last}`
return[{...t,label:`${n} of: ${_(t.work)}`},...e]})(t),n=t?t.work:r(H),a=t&&t.first?0:e.findIndex(({work:t})=>t===n)
W.part.replaceChildren(...e.map(({label:t},e)=>new Option(t,e,e===a,e===a)))
const s=()=>((t,{name:e,write:n,file:o,type:a})=>{const s=/^https?:/.test(Q)?Q:void 0,c=((t,{work:e,first:n,last:o},a,s)=>{const c=t.url||a,i=e.anchor+(n?`-p${n}`:""),l=e.date||t.tabled
return{key:`written-question-${t.id}`+(e!==r(t)||n?`-${i}`:""),title:t.title,author:e.author,role:e.role,asker:e.isAnswer?t.asker:void 0,date:l,container:t.container,publisher:t.publisher,genre:t.genre,work:e,notes:d(t,e,l,n,o),paras:n&&(n===o?`para ${n}`:`paras ${n}–${o}`),dated:$(t,e),url:c&&`${c}#${i}`,accessed:s}})(H,t,s,((t=new Date)=>{const e=t=>String(t).padStart(2,"0")
return`${t.getFullYear()}-${e(t.getMonth()+1)}-${e(t.getDate())}`})()),i=n(c),l=k("span",{className:"note",role:"status"}),u=[A("Copy",async()=>{l.textContent="",l.textContent=await C(i)?"Copied":"Select the text and copy it"},{"aria-label":`Copy ${e}`})]
if(o){const t=()=>((t,e,n)=>{const r=URL.createObjectURL(new Blob([n],{type:e}))
k("a",{href:r,download:t}).click(),setTimeout(()=>URL.revokeObjectURL(r),9999)})(`${c.key}.${o}`,a,i)
u.push(A("Download",t,{"aria-label":`Download ${e}`}))}W.shown.replaceChildren(k(o?"pre":"p",{},i.trimEnd()),k("p",{className:"do"},...u,l))})(e[W.part.value],y[W.form.value])
W.part.onchange=s,W.form.onchange=()=>{(t=>{try{localStorage.setItem(z,t)}catch(t){}})(W.form.value),s()},s()}const z="despatch-citation"
function G(){try{return Number(localStorage.getItem(z))||0}catch(t){return 0}}function K(t){E(),q.open=!0,X(t),q.scrollIntoView({block:"start"}),W.part.focus({preventScroll:!0})}let V=0,Z=null
const tt=document.querySelector("main > [role=status]"),et=t=>t.toString().trim()
function nt(){const t=getSelection()
if(t.isCollapsed&&(Z=null),J&&J.contains(document.activeElement))return
const e=(t=>{if(t.isCollapsed||!t.rangeCount)return null
const e=t.getRangeAt(0),n=(t=>{const e=document.createTreeWalker(t,NodeFilter.SHOW_TEXT),n=new Map
let[r,o,a]=["",null,null]
for(;a=e.nextNode();){if(!a.parentElement.checkVisibility())continue
const t=v(a.parentElement)
t!==o&&r&&(r=r.replace(/ ?$/,"\n")),o=t,n.set(a,{start:r.length,before:r.slice(-1)}),r+=x(a.data,r.slice(-1))}return{text:r,nodes:n}})(document.body),r=((t,e)=>Array.from(e.keys()).filter(e=>t.intersectsNode(e)).map(e=>({node:e,from:e===t.startContainer?t.startOffset:0,to:e===t.endContainer?t.endOffset:e.data.length})).filter(({node:t,from:e,to:n})=>t.data.slice(e,n).trim()))(e,n.nodes).filter(({node:t})=>!t.parentElement.closest(".n, .bar"))
if(!r.length)return null
const o=[r[0],r.at(-1)].map(({node:t})=>D(t))
if(!o[0]||!o[1])return null
const[[,a,s],[,c,i]]=o.map(({id:t})=>t.match(U))
return{range:e,page:n,P:r,anchor:a,first:Number(s),last:Number(i),isOfOne:a===c,start:o[0],end:o[1]}})(t)
e&&et(t)!==Z?(t=>{const e=t.isOfOne&&H.works.find(({anchor:e})=>e===t.anchor),n=Array.from(t.range.getClientRects()).filter(({width:t})=>t>0).at(-1),r=t.end.closest(".para")
if(!n||!r)return
const o=[A("Copy link to this passage",()=>{const e=(({page:t,P:e,start:n},r)=>{const o=e.at(-1),a=[O(t,e[0].node,e[0].from),O(t,o.node,o.to)]
return`${r}#${n.id}${((t,e,n,r)=>{if(!Intl.Segmenter)return""
const[o,a]=((t,e,n,r)=>{const o=(e,n)=>{const[o,a]=I(t,e),s=L(t.slice(o,a),r).find(t=>o+t.start<e&&e<o+t.end)
return s?o+n(s):e}
return[o(e,t=>t.start),o(n,t=>t.end)]})(t,e,n,r),s=t.toLowerCase(),c=s.length===t.length?s:t,i=a-o<=300&&!t.slice(o,a).includes("\n")?((t,e,n,r,o)=>{const a=[B(t.slice(n,r))]
if(1===T(e,e.slice(n,r)))return a
let[s,c]=[[n,n],[r,r]]
for(let a=4;a<=40&&(s=P(t,n,a,o),c=R(t,r,a,o),1!==T(e,e.slice(s[0],c[1])));a+=4);const[i,l]=[t.slice(...s),t.slice(...c)]
return[...i?[B(i)+"-"]:[],...a,...l?["-"+B(l)]:[]]})(t,c,o,a,r):((t,e,n,r,o)=>{let[a,s,c]=[null,null,4]
for(;c<=40&&(a=R(t,n,c,o),1!==T(e,e.slice(...a)));c+=4);const i=c>40?P(t,n,4,o):[n,n]
for(c=4;c<=40&&(s=P(t,r,c,o),s[0]=Math.max(s[0],a[1]),e.indexOf(e.slice(...s).trim(),a[1])+t.slice(...s).trim().length!==s[1]);c+=4);const[l,u,d]=[i,a,s].map(e=>B(t.slice(...e)))
return[...l?[l+"-"]:[],u,d]})(t,c,o,a,r)
return":~:text="+i.join(",")})(t.text,...a,document.documentElement.lang)}`})(t,Q)
j(C(e),"Link",e,tt)})]
e&&o.push(A("Copy quotation",()=>{const n=((t,e,n,r)=>{const o=e.isAnswer?[e.role?`${e.role} (role as printed)`:"role not stated in the transcript"]:[]
return`“${t}”\n— ${[e.author||"speaker not stated in the transcript",...o,e.status.toLowerCase(),$(n,e)].join(", ")}\n${r}`})((({P:t})=>{let[e,n]=["",null]
for(const{node:r,from:o,to:a}of t){const t=D(r),s="SPAN"===t.tagName?"\n":"\n\n"
e+=(n&&n!==t?s:"")+r.data.slice(o,a),n=t}return e.trim()})(t),e,H,`${Q}#${t.start.id}`)
j(C(n),"Quotation",n,tt)}),A("Cite",()=>K({work:e,first:t.first,last:t.last}))),M("Selected passage",t=>r.append(t),n,...o),J.classList.add("passage")})(e):J&&J.classList.contains("passage")&&E()}document.addEventListener("passage",nt),document.addEventListener("passagelink",({detail:t})=>(async({link:t,address:e,copied:n})=>{const r=o(H,t.hash.slice(1)),a=t.closest(".para"),s=n.then(t=>t||N(e)),c=r?[A(r.first?"Cite this paragraph":"Cite",()=>K(r))]:[]
M("Link",e=>a?a.append(e):t.parentElement.after(e),t.getBoundingClientRect(),...c),await j(s,"Link",e,tt)})(t)),document.addEventListener("citations",()=>W||X()),window.addEventListener("hashchange",()=>W&&X()),document.addEventListener("selectionchange",()=>{clearTimeout(V),V=setTimeout(nt,200)}),document.addEventListener("pointerdown",({target:t})=>J&&!J.contains(t)&&E()),document.addEventListener("keydown",({key:t})=>{"Escape"===t&&J&&(Z=et(getSelection()),E())})})()

