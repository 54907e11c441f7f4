(()=>{"use strict"
const e=e=>void 0===e?[]:[].concat(e),t=e=>e.slice(e.indexOf("#")+1),n=({url:e,author:n={},dateCreated:r,creativeWorkStatus:a="Answer"})=>({anchor:t(e),status:a,author:n.name,role:n.jobTitle,date:r,isAnswer:!0}),r=({works:e})=>e.find(({anchor:e})=>"a"===e)||e[0]
function a(e,t){const[,n,r]=t.match(/^(.*?)(?:-p(\d+))?$/),a=e.works.find(e=>e.anchor===n)
return a&&{work:a,first:r&&Number(r),last:r&&Number(r)}}const o=["January","February","March","April","May","June","July","August","September","October","November","December"],s=e=>e.split("-").map(Number)
function i(e){const[t,n,r]=s(e)
return`${r} ${o[n-1]} ${t}`}function l(e){const[t,n,r]=s(e)
return`${o[n-1]} ${r}, ${t}`}const c=e=>/\p{Cc}/u.test(e)?e.split(/[\s\p{Cc}]+/u).filter(Boolean).join(" "):e,d="date not stated in the transcript"
function u(e,t,n,r,a){return[t.isAnswer&&"Answer"!==t.status&&t.status.toLowerCase(),e.asker&&`asked by ${e.asker}`,t.role&&`answered in the role “${t.role}” as printed`,!t.isAnswer&&!t.isAnswered&&"no answer in the transcript",!n&&d,r&&(r===a?`para ${r}`:`paras ${r}–${a}`)].filter(Boolean)}function p({tabled:e},{date:t,isAnswer:n,status:r}){return t?`${"Holding answer"===r?"given":"Corrected answer"===r?"corrected":"answered"} ${i(t)}`:e?`tabled ${i(e)}`+(n?", date of answer not stated in the transcript":""):d}const m=({genre:e,notes:t})=>[e,...t].join("; "),f={"\\":"\\textbackslash{}","{":"\\textbraceleft{}","}":"\\textbraceright{}","~":"\\textasciitilde{}","^":"\\textasciicircum{}"},h=e=>c(e).replace(/[\\{}~^&%$#_]/g,e=>f[e]||"\\"+e)
function $({work:e,genre:t,asker:n}){const r=t.replace(/^W/,"w")
return e.isAnswer?`${e.status.toLowerCase()} to ${r}, asked by ${n||"a member not stated in the transcript"}`:r+(e.isAnswered?"":", no answer in the transcript")}const g=e=>e.replace(/^./,e=>e.toUpperCase()),w=e=>e.startsWith("["),b=(e,[t,n])=>w(e)?e:t+e+n,y=[{name:"OSCOLA-like",write:e=>{const t=e.date?i(e.date):d
return[e.author,`${b(e.title,"‘’")} (${e.container}, ${t}) ${$(e)}`,e.paras].filter(Boolean).join(", ")+(e.url?` <${e.url}> accessed ${i(e.accessed)}`:"")}},{name:"APA",write:e=>{const[t,n,r]=e.date?s(e.date):[],a=e.date?`(${t}, ${o[n-1]} ${r}).`:"(n.d.).",i=e.paras&&e.paras.replace(/^paras?/,"$&."),l=`[${[g($(e)),!e.date&&d,i].filter(Boolean).join("; ")}].`
return[...e.author?[e.author+".",a,e.title,l]:[e.title,l,a],e.container+".",e.url].filter(Boolean).join(" ")}},{name:"Chicago",write:e=>{const t=e.paras&&e.paras.replace(/^paras?/,"$&."),n=w(e.title)?e.title+",":`“${e.title},”`,r=[$(e),e.date?l(e.date):d,t,e.container,e.url&&`accessed ${l(e.accessed)}`,e.url]
return`${e.author?e.author+", ":""}${n} ${r.filter(Boolean).join(", ")}.`}},{name:"Harvard",write:e=>{const t=e.date?`(${e.date.slice(0,4)})`:"(no date)",n=e.date?i(e.date).replace(/ \d+$/,""):d,r=e.paras&&e.paras.replace(/^paras?/,"$&."),a=b(e.title,"‘’")
return`${[e.author?`${e.author} ${t} ${a}`:`${a} ${t}`,e.container,n,r].filter(Boolean).join(", ")}. ${g($(e))}.`+(e.url?` Available at: ${e.url} (Accessed: ${i(e.accessed)}).`:"")}},{name:"Plain words",write:e=>{const t=e.role?` (${e.role}, as printed)`:"",n=e.author?e.author+t:(e.work.isAnswer?"Answering":"Asking")+" member not stated in the transcript",r=e.container+(e.publisher?` (${e.publisher})`:"")
return[`${n}, ${b(e.title,"“”")}, ${$(e)}, ${e.dated}`,[r,e.paras].filter(Boolean).join(", ")].join(". ")+"."+(e.url?` ${e.url}`:"")}},{name:"BibTeX",write:e=>{const t=e.date&&o[s(e.date)[1]-1].slice(0,3).toLowerCase(),n=[["author",e.author&&`{{${h(e.author)}}}`],["title",`{{${h(e.title)}}}`],["date",e.date&&`{${e.date}}`],["year",e.date&&`{${s(e.date)[0]}}`],["month",t],["howpublished",`{${h(e.container)}}`],["publisher",e.publisher&&`{{${h(e.publisher)}}}`],["note",`{${h(m(e))}}`],["url",e.url&&`{${e.url}}`],["urldate",e.url&&`{${e.accessed}}`]].filter(([,e])=>e).map(([e,t])=>`  ${e} = ${t},\n`)
return`@misc{${e.key},\n${n.join("")}}\n`},file:"bib",type:"application/x-bibtex"},{name:"RIS",write:e=>{const t=e=>e&&e.replace(/-/g,"/")
return[["TY","ELEC"],["ID",e.key],["AU",e.author],["TI",e.title],["T2",e.container],["PY",e.date&&e.date.slice(0,4)],["DA",t(e.date)],["PB",e.publisher],["N1",m(e)],["UR",e.url],["Y2",e.url&&t(e.accessed)]].filter(([,e])=>e).map(([e,t])=>`${e}  - ${c(t)}\r\n`).join("")+"ER  - \r\n"},file:"ris",type:"application/x-research-info-systems"},{name:"CSL-JSON",write:e=>{const t=e=>e&&{"date-parts":[s(e)]},n={id:e.key,type:"webpage",title:c(e.title),author:e.author&&[{literal:c(e.author)}],"container-title":c(e.container),publisher:e.publisher&&c(e.publisher),issued:t(e.date),genre:c(e.genre),note:c(e.notes.join("; "))||void 0,URL:e.url,accessed:e.url&&t(e.accessed)}
return JSON.stringify([n],null,2).replace(/\[\s+(\d+),\s+(\d+),\s+(\d+)\s+\]/g,"[$1, $2, $3]")+"\n"},file:"json",type:"application/vnd.citationstyles.csl+json"}]
function C(e,t={},...n){const r=document.createElement(e)
for(const[e,n]of Object.entries(t))"role"===e||e.includes("-")?r.setAttribute(e,n):r[e]=n
return r.append(...n),r}const k=(e,t,n)=>C("button",{type:"button",onclick:t,...n},e)
async function x(e){try{return await navigator.clipboard.writeText(e),!0}catch(t){return A(e)}}function A(e){const t=getSelection(),n=Array.from({length:t.rangeCount},(e,n)=>t.getRangeAt(n)),r=document.activeElement,a=C("textarea",{className:"quiet",value:e,readOnly:!0,tabIndex:-1})
document.body.append(a),a.select()
let o=!1
try{o=document.execCommand("copy")}catch(e){}a.remove(),r&&r.focus({preventScroll:!0}),t.removeAllRanges()
for(const e of n)t.addRange(e)
return o}const v=e=>/^(inline|contents)$/.test(getComputedStyle(e).display)
function S(e){let t=e
for(;t.parentElement&&v(t);)t=t.parentElement
return t}function E(e,t){const n=e.replace(/\s+/g," ")
return/(^|\s)$/.test(t)?n.replace(/^ /,""):n}function O({nodes:e},t,n){const{start:r,before:a}=e.get(t)
return r+E(t.data.slice(0,n),a).length}const L=e=>encodeURIComponent(e.trim()).replace(/[-.!'()*~_]/g,e=>"%"+e.charCodeAt(0).toString(16).toUpperCase())
function N(e,t){const n=new Intl.Segmenter(t,{granularity:"word"}).segment(e)
return Array.from(n).filter(({segment:e})=>e.trim()).map(({index:e,segment:t})=>({start:e,end:e+t.length}))}const j=(e,t)=>[e.lastIndexOf("\n",t-1)+1,(e.indexOf("\n",t)+1||e.length+1)-1]
function R(e,t,n,r){const a=e.slice(0,t).trimEnd().length,o=e.lastIndexOf("\n",a-1)+1,s=N(e.slice(o,a),r).slice(-n||1/0)
return s.length?[o+s[0].start,a]:[t,t]}function B(e,t,n,r){const a=e.length-e.slice(t).trimStart().length,[,o]=j(e,a),s=N(e.slice(a,o),r).slice(0,n)
return s.length?[a,a+s.at(-1).end]:[t,t]}function I(e,t){let[n,r]=[0,e.indexOf(t)]
for(;r>=0;r=e.indexOf(t,r+1))n+=1
return n}const T=/^(.+)-p(\d+)$/
function U(e){let t=e.parentElement
for(;t&&!T.test(t.id);)t=t.parentElement
return t}let q=null
function P(){q&&q.remove(),q=null}function D(e,t,n,...r){P(),q=C("div",{className:"bar",role:"group","aria-label":e},...r),q.addEventListener("pointerdown",e=>e.target.closest("textarea")||e.preventDefault()),t(q)
const a=matchMedia("(pointer: coarse)").matches?30:6
q.style.top=`${n.bottom-q.offsetParent.getBoundingClientRect().top+a}px`}async function J(e,t,n,r){const a=q
r.textContent=""
const o=await e
o&&(r.textContent=`${t} copied`),a===q&&(o?(e=>{(q.querySelector(".note")||q.insertBefore(C("span",{className:"note"}),q.firstChild)).textContent=e})(`${t} copied`):((e,t)=>{const n=C("textarea",{readOnly:!0,value:t,rows:3})
q.replaceChildren(C("label",{},`${e} to copy by hand`,n)),n.focus(),n.select()})(t,n))}const M=document.querySelector(".cite details"),W=document.querySelector('script[type="application/ld+json"]'),Y=document.querySelector("link[rel=canonical]"),F=W&&(r=>{const[a]=JSON.parse(r)["@graph"],{isPartOf:o,mainEntity:s}=a,i=[...e(s.acceptedAnswer),...e(s.suggestedAnswer)],[l]=e(s.identifier),c=s.author&&s.author.name
return{url:a.url,id:l,title:s.name,genre:s.genre,container:o.name,publisher:o.publisher&&o.publisher.name,asker:c,tabled:s.dateCreated,works:[...i.map(n),{anchor:t(s.url),status:"Question",author:c,isAnswer:!1,isAnswered:i.length>0}]}})(W.textContent),H=Y?Y.href:location.href.replace(/[?#].*/,"")
let _=null
function Q({anchor:e}){const t=document.getElementById(`${e}-h`)
return t?t.textContent:e}function V(e=a(F,decodeURIComponent(location.hash.slice(1)))){_=_||(()=>{const e=C("select",{}),t=C("select",{},...y.map(({name:e},t)=>new Option(e,t,t===z(),t===z()))),n=C("div",{className:"made"})
return M.querySelector(".note").remove(),M.append(C("p",{className:"choice"},C("label",{},"Cite ",e),C("label",{},"as ",t)),n),{part:e,form:t,shown:n}})()
const t=(e=>{const t=F.works.map(e=>({work:e,label:Q(e)}))
if(!e||!e.first)return t
const n=e.first===e.last?`Paragraph ${e.first}`:`Paragraphs ${e.first} to ${e.last}`
return[{...e,label:`${n} of: ${Q(e.work)}`},...t]})(e),n=e?e.work:r(F),o=e&&e.first?0:t.findIndex(({work:e})=>e===n)
_.part.replaceChildren(...t.map(({label:e},t)=>new Option(e,t,t===o,t===o)))
const s=()=>((e,{name:t,write:n,file:a,type:o})=>{const s=/^https?:/.test(H)?H:void 0,i=((e,{work:t,first:n,last:a},o,s)=>{const i=e.url||o,l=t.anchor+(n?`-p${n}`:""),c=t.date||e.tabled
return{key:`written-question-${e.id}`+(t!==r(e)||n?`-${l}`:""),title:e.title,author:t.author,role:t.role,asker:t.isAnswer?e.asker:void 0,date:c,container:e.container,publisher:e.publisher,genre:e.genre,work:t,notes:u(e,t,c,n,a),paras:n&&(n===a?`para ${n}`:`paras ${n}–${a}`),dated:p(e,t),url:i&&`${i}#${l}`,accessed:s}})(F,e,s,((e=new Date)=>{const t=e=>String(e).padStart(2,"0")
return`${e.getFullYear()}-${t(e.getMonth()+1)}-${t(e.getDate())}`})()),l=n(i),c=C("span",{className:"note",role:"status"}),d=[k("Copy",async()=>{c.textContent="",c.textContent=await x(l)?"Copied":"Select the text and copy it"},{"aria-label":`Copy ${t}`})]
if(a){const e=()=>((e,t,n)=>{const r=URL.createObjectURL(new Blob([n],{type:t}))
C("a",{href:r,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(r),9999)})(`${i.key}.${a}`,o,l)
d.push(k("Download",e,{"aria-label":`Download ${t}`}))}_.shown.replaceChildren(C(a?"pre":"p",{},l.trimEnd()),C("p",{className:"do"},...d,c))})(t[_.part.value],y[_.form.value])
_.part.onchange=s,_.form.onchange=()=>{(e=>{try{localStorage.setItem(X,e)}catch(e){}})(_.form.value),s()},s()}const X="despatch-citation"
function z(){try{return Number(localStorage.getItem(X))||0}catch(e){return 0}}function G(e){P(),M.open=!0,V(e),M.scrollIntoView({block:"start"}),_.part.focus({preventScroll:!0})}let K=0,Z=null
const ee=document.querySelector("main > [role=status]"),te=e=>e.toString().trim()
function ne(){const e=getSelection()
if(e.isCollapsed&&(Z=null),q&&q.contains(document.activeElement))return
const t=(e=>{if(e.isCollapsed||!e.rangeCount)return null
const t=e.getRangeAt(0),n=(e=>{const t=document.createTreeWalker(e,NodeFilter.SHOW_TEXT),n=new Map
let[r,a,o]=["",null,null]
for(;o=t.nextNode();){if(!o.parentElement.checkVisibility())continue
const e=S(o.parentElement)
e!==a&&r&&(r=r.replace(/ ?$/,"\n")),a=e,n.set(o,{start:r.length,before:r.slice(-1)}),r+=E(o.data,r.slice(-1))}return{text:r,nodes:n}})(document.body),r=((e,t)=>Array.from(t.keys()).filter(t=>e.intersectsNode(t)).map(t=>({node:t,from:t===e.startContainer?e.startOffset:0,to:t===e.endContainer?e.endOffset:t.data.length})).filter(({node:e,from:t,to:n})=>e.data.slice(t,n).trim()))(t,n.nodes).filter(({node:e})=>!e.parentElement.closest(".n, .bar"))
if(!r.length)return null
const a=[r[0],r.at(-1)].map(({node:e})=>U(e))
if(!a[0]||!a[1])return null
const[[,o,s],[,i,l]]=a.map(({id:e})=>e.match(T))
return{range:t,page:n,parts:r,anchor:o,first:Number(s),last:Number(l),isOfOne:o===i,start:a[0],end:a[1]}})(e)
t&&te(e)!==Z?(e=>{const t=e.isOfOne&&F.works.find(({anchor:t})=>t===e.anchor),n=Array.from(e.range.getClientRects()).filter(({width:e})=>e>0).at(-1),r=e.end.closest(".para")
if(!n||!r)return
const a=[k("Copy link to this passage",()=>{const t=(({page:e,parts:t,start:n},r)=>{const a=t.at(-1),o=[O(e,t[0].node,t[0].from),O(e,a.node,a.to)]
return`${r}#${n.id}${((e,t,n,r)=>{if(!Intl.Segmenter)return""
const[a,o]=((e,t,n,r)=>{const a=(t,n)=>{const[a,o]=j(e,t),s=N(e.slice(a,o),r).find(e=>a+e.start<t&&t<a+e.end)
return s?a+n(s):t}
return[a(t,e=>e.start),a(n,e=>e.end)]})(e,t,n,r),s=e.toLowerCase(),i=s.length===e.length?s:e,l=o-a<=300&&!e.slice(a,o).includes("\n")?((e,t,n,r,a)=>{const o=[L(e.slice(n,r))]
if(1===I(t,t.slice(n,r)))return o
let[s,i]=[[n,n],[r,r]]
for(let o=4;o<=40&&(s=R(e,n,o,a),i=B(e,r,o,a),1!==I(t,t.slice(s[0],i[1])));o+=4);const[l,c]=[e.slice(...s),e.slice(...i)]
return[...l?[L(l)+"-"]:[],...o,...c?["-"+L(c)]:[]]})(e,i,a,o,r):((e,t,n,r,a)=>{let[o,s,i]=[null,null,4]
for(;i<=40&&(o=B(e,n,i,a),1!==I(t,t.slice(...o)));i+=4);const l=i>40?R(e,n,4,a):[n,n]
for(i=4;i<=40&&(s=R(e,r,i,a),s[0]=Math.max(s[0],o[1]),t.indexOf(t.slice(...s).trim(),o[1])+e.slice(...s).trim().length!==s[1]);i+=4);const[c,d,u]=[l,o,s].map(t=>L(e.slice(...t)))
return[...c?[c+"-"]:[],d,u]})(e,i,a,o,r)
return":~:text="+l.join(",")})(e.text,...o,document.documentElement.lang)}`})(e,H)
J(x(t),"Link",t,ee)})]
t&&a.push(k("Copy quotation",()=>{const n=((e,t,n,r)=>{const a=t.isAnswer?[t.role?`${t.role} (role as printed)`:"role not stated in the transcript"]:[]
return`“${e}”\n— ${[t.author||"speaker not stated in the transcript",...a,t.status.toLowerCase(),p(n,t)].join(", ")}\n${r}`})((({parts:e})=>{let[t,n]=["",null]
for(const{node:r,from:a,to:o}of e){const e=U(r),s="SPAN"===e.tagName?"\n":"\n\n"
t+=(n&&n!==e?s:"")+r.data.slice(a,o),n=e}return t.trim()})(e),t,F,`${H}#${e.start.id}`)
J(x(n),"Quotation",n,ee)}),k("Cite",()=>G({work:t,first:e.first,last:e.last}))),D("Selected passage",e=>r.append(e),n,...a),q.classList.add("passage")})(t):q&&q.classList.contains("passage")&&P()}document.addEventListener("passage",ne),document.addEventListener("passagelink",({detail:e})=>(async({link:e,address:t,copied:n})=>{const r=a(F,e.hash.slice(1)),o=e.closest(".para"),s=n.then(e=>e||A(t)),i=r?[k(r.first?"Cite this paragraph":"Cite",()=>G(r))]:[]
D("Link",t=>o?o.append(t):e.parentElement.after(t),e.getBoundingClientRect(),...i),await J(s,"Link",t,ee)})(e)),document.addEventListener("citations",()=>_||V()),window.addEventListener("hashchange",()=>_&&V()),document.addEventListener("selectionchange",()=>{clearTimeout(K),K=setTimeout(ne,200)}),document.addEventListener("pointerdown",({target:e})=>q&&!q.contains(e)&&P()),document.addEventListener("keydown",({key:e})=>{"Escape"===e&&q&&(Z=te(getSelection()),P())})})()

