(()=>{"use strict"
const{root:e}=document.currentScript.dataset,t=document.getElementById("search_q")
if(!t)return
function n(){document.querySelector("script[data-manifest]")||o(e+"search/current.js").addEventListener("names",({detail:[t,n]})=>{Object.assign(o(e+t).dataset,{root:e,manifest:e+n}),o(e+n)})}function o(e){const t=Object.assign(document.createElement("script"),{src:e,async:!1})
return document.head.append(t),t}let c=!0
try{const e=localStorage.getItem("despatch-slash")
c="off"===e||"file:"===location.protocol,"file:"!==location.protocol&&(e=>{if(!e)return
e.checked=!c
const t=e.closest("p")
t.hidden=!1,t.nextElementSibling.hidden=!0,e.onchange=()=>{c=!e.checked,localStorage.setItem("despatch-slash",c?"off":"on")}})(document.getElementById("slash"))}catch(e){}document.addEventListener("submit",e=>{e.defaultPrevented||e.target!==t.form||(e.preventDefault(),location.assign(t.form.getAttribute("action")+"?"+new URLSearchParams({q:t.value})))}),t.addEventListener("focus",n,{once:!0}),document.activeElement===t&&n(),window.addEventListener("load",()=>{const e=document.getElementById("error")
e&&!window.despatch&&(e.hidden=!1,e.querySelector("button").onclick=()=>location.reload())}),document.addEventListener("keydown",e=>{const{key:n,target:o}=e
"Escape"!==n||o!==t||e.defaultPrevented||t.blur()
const a=e.ctrlKey||e.metaKey||e.altKey||e.isComposing
var s
"/"!==n||a||(s=o).isContentEditable||/^(INPUT|TEXTAREA|SELECT)$/.test(s.tagName)||c||(e.preventDefault(),t.focus(),t.select())})})(),(()=>{"use strict"
const e=document.querySelector(".cite details"),t=Object.assign(document.createElement("p"),{className:"quiet"})
t.setAttribute("role","status"),document.querySelector("main").append(t)
let n=null
const o=(t,o)=>e&&(n=n||new Promise((t,n)=>{const o=document.createElement("script")
document.head.append(Object.assign(o,{src:e.dataset.script,onload:t,onerror:n}))}),n).then(()=>document.dispatchEvent(new CustomEvent(t,{detail:o})),()=>{n=null,e.querySelector(".note").textContent="The citation could not be made. Close and open this to try again."})
document.addEventListener("click",e=>{const n=e.target.closest(".para > .n, .exchange h2 > a[href^='#']")
if(!n||!(({button:e,ctrlKey:t,metaKey:n,shiftKey:o,altKey:c})=>!(e||t||n||o||c))(e))return
const c=(e=>{const t=document.querySelector("link[rel=canonical]")
return(t?t.href:location.href.replace(/[?#].*/,""))+e})(n.hash)
t.textContent=""
const a=(async e=>navigator.clipboard.writeText(e).then(()=>{t.textContent="Link copied"}))(c).then(()=>!0,()=>!1)
o("passagelink",{link:n,address:c,copied:a})}),document.addEventListener("keydown",e=>{const t={ArrowDown:1,ArrowUp:-1}[e.key],n=e.target.closest(".para > .n")
if(!t||!n)return
const o=Array.from(n.closest(".text").querySelectorAll(".para > .n")),c=o[o.indexOf(n)+t]
c&&o.some(e=>e.tabIndex<0)&&(e.preventDefault(),c.focus())}),e&&(e.addEventListener("toggle",()=>e.open&&o("citations")),document.addEventListener("selectionchange",()=>{const{isCollapsed:e,anchorNode:t}=getSelection(),c=t&&t.parentElement
!n&&!e&&c&&c.closest(".exchange")&&o("passage")}))})()

