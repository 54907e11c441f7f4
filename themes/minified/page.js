(()=>{"use strict"
const{root:t}=document.currentScript.dataset,n=document.getElementById("search_q")
if(!n)return
function e(){document.querySelector("script[data-manifest]")||o(t+"search/current.js").addEventListener("names",({detail:[n,e]})=>{Object.assign(o(t+n).dataset,{root:t,manifest:t+e}),o(t+e)})}function o(t){const n=Object.assign(document.createElement("script"),{src:t,async:!1})
return document.head.append(n),n}let c=!0
try{const t=localStorage.getItem("despatch-slash")
c="off"===t||"file:"===location.protocol,"file:"!==location.protocol&&(t=>{if(!t)return
t.checked=!c
const n=t.closest("p")
n.hidden=!1,n.nextElementSibling.hidden=!0,t.onchange=()=>{c=!t.checked,localStorage.setItem("despatch-slash",c?"off":"on")}})(document.getElementById("slash"))}catch(t){}document.addEventListener("submit",t=>{t.defaultPrevented||t.target!==n.form||(t.preventDefault(),location.assign(n.form.getAttribute("action")+"?"+new URLSearchParams({q:n.value})))}),n.addEventListener("focus",e,{once:!0}),document.activeElement===n&&e(),window.addEventListener("load",()=>{const t=document.getElementById("error")
t&&!window.despatch&&(t.hidden=!1,t.querySelector("button").onclick=()=>location.reload())}),document.addEventListener("keydown",t=>{const{key:e,target:o}=t
"Escape"!==e||o!==n||t.defaultPrevented||n.blur()
const a=t.ctrlKey||t.metaKey||t.altKey||t.isComposing
var s
"/"!==e||a||(s=o).isContentEditable||/^(INPUT|TEXTAREA|SELECT)$/.test(s.tagName)||c||(t.preventDefault(),n.focus(),n.select())})})(),(()=>{"use strict"
const t=document.querySelector(".cite details"),n=Object.assign(document.createElement("p"),{className:"quiet"})
n.setAttribute("role","status"),document.querySelector("main").append(n)
let e=null
const o=(n,o)=>t&&(e=e||new Promise((n,e)=>{const o=document.createElement("script")
document.head.append(Object.assign(o,{src:t.dataset.script,onload:n,onerror:e}))}),e).then(()=>document.dispatchEvent(new CustomEvent(n,{detail:o})),()=>{e=null,t.querySelector(".note").textContent="The citation could not be made. Close and open this to try again."})
document.addEventListener("click",t=>{const e=t.target.closest(".para > .n, .exchange h2 > a[href^='#']")
if(!e||!(({button:t,ctrlKey:n,metaKey:e,shiftKey:o,altKey:c})=>!(t||n||e||o||c))(t))return
const c=(t=>{const n=document.querySelector("link[rel=canonical]")
return(n?n.href:location.href.replace(/[?#].*/,""))+t})(e.hash)
n.textContent=""
const a=(async t=>navigator.clipboard.writeText(t).then(()=>{n.textContent="Link copied"}))(c).then(()=>!0,()=>!1)
o("passagelink",{link:e,address:c,copied:a})}),document.addEventListener("keydown",t=>{const n={ArrowDown:1,ArrowUp:-1}[t.key],e=t.target.closest(".para > .n")
if(!n||!e)return
const o=Array.from(e.closest(".text").querySelectorAll(".para > .n")),c=o[o.indexOf(e)+n]
c&&o.some(t=>t.tabIndex<0)&&(t.preventDefault(),c.focus())}),t&&(t.addEventListener("toggle",()=>t.open&&o("citations")),document.addEventListener("selectionchange",()=>{const{isCollapsed:t,anchorNode:n}=getSelection(),c=n&&n.parentElement
!e&&!t&&c&&c.closest(".exchange")&&o("passage")}))})()

