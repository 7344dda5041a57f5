///<reference types="svelte" />
;
import type { Link } from './links.ts';
import Mark from './Mark.svelte';
;

  interface Props {
    /** The site's name and its first page. */
    name: string;
    home: string;
    /** Name of the main navigation, for people who hear the page. */
    navLabel: string;
    nav: readonly Link[];
    /** Links at the far end; hidden on phones, where the index takes their place. */
    side: readonly Link[];
    /** The link that leads phones to the index at the foot. */
    index: Link;
  };function $$render() {

  
  

  const { name, home, navLabel, nav, side, index }: Props = $props();
;
async () => {

 { svelteHTML.createElement("header", { "class":`site-head`,});
   { svelteHTML.createElement("div", { "class":`wrap`,});
     { const $$_kraM2C = __sveltets_2_ensureComponent(Mark); new $$_kraM2C({ target: __sveltets_2_any(), props: {   "href":home,name,}});}
     { svelteHTML.createElement("nav", {   "class":`site-nav`,"aria-label":navLabel,});
       { svelteHTML.createElement("ul", { "class":`plain`,});
           for(let link of __sveltets_2_ensureArray(nav)){link.href;
           { svelteHTML.createElement("li", {}); { svelteHTML.createElement("a", {   "href":link.href,"aria-current":link.current,});link.label; } }
        }
       }
     }
     { svelteHTML.createElement("div", { "class":`site-head__side`,});
         for(let link of __sveltets_2_ensureArray(side)){link.href;
         { svelteHTML.createElement("a", {       "class":`from-md`,"href":link.href,"lang":link.lang,"hreflang":link.lang,});link.label; }
      }
       { svelteHTML.createElement("a", {   "class":`site-head__index`,"href":index.href,});index.label;  { svelteHTML.createElement("span", { "aria-hidden":`true`,});  } }
     }
   }
 }
};
return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const SiteHead__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type SiteHead__SvelteComponent_ = ReturnType<typeof SiteHead__SvelteComponent_>;
/*Ωignore_endΩ*/export default SiteHead__SvelteComponent_;