///<reference types="svelte" />
;
import type { Link } from './links.ts';
;

  interface Props {
    /** Target of the head's index link. */
    id: string;
    columns: readonly { readonly title: string; readonly links: readonly Link[] }[];
    /** Closing sentences about the site itself. */
    end: readonly string[];
  };function $$render() {

  

  const { id, columns, end }: Props = $props();
;
async () => {

 { svelteHTML.createElement("footer", {  "class":`site-foot`,id,});
   { svelteHTML.createElement("div", { "class":`wrap`,});
     { svelteHTML.createElement("div", { "class":`site-foot__cols`,});
          for(let column of __sveltets_2_ensureArray(columns)){let index = 1;column.title;
         { svelteHTML.createElement("nav", { "aria-labelledby":`${id}-${index}`,});
           { svelteHTML.createElement("h2", { "id":`${id}-${index}`,});column.title; }
           { svelteHTML.createElement("ul", { "class":`plain`,});
               for(let link of __sveltets_2_ensureArray(column.links)){link.href;
               { svelteHTML.createElement("li", {}); { svelteHTML.createElement("a", {     "href":link.href,"lang":link.lang,"hreflang":link.lang,});link.label; } }
            }
           }
         }
      }
     }
     { svelteHTML.createElement("div", { "class":`site-foot__end`,});
         for(let sentence of __sveltets_2_ensureArray(end)){sentence; { svelteHTML.createElement("p", {});sentence; }}
     }
   }
 }
};
return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const SiteFoot__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type SiteFoot__SvelteComponent_ = ReturnType<typeof SiteFoot__SvelteComponent_>;
/*Ωignore_endΩ*/export default SiteFoot__SvelteComponent_;