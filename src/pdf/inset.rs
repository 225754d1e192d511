//! Which pages an office printer would cut: those whose pictures reach to the edge of the paper, where it leaves a white
//! margin. In a booklet that is printed and folded they are made a little smaller, so that the white is the same on all
//! sides and nothing is lost.

use super::layout::LaidOut;
use super::layout::item::{Item, Page, Shape};

/// No margin takes more of a page than this.
const MOST: f32 = 0.2;

/// For every page the scale at which nothing on it lies in a white margin so wide, in points; 1 where nothing does.
pub(crate) fn scales(laid_out: &LaidOut, margin: f32) -> Vec<f32> {
    let [width, height] = laid_out.sheet;
    let shorter = width.min(height).max(1.0);
    let margin = margin.clamp(0.0, shorter * MOST);
    // The same for all of them: two covers of different sizes would look like a mistake.
    let inset = 1.0 - 2.0 * margin / shorter;
    laid_out.pages.iter().map(|page| if reaches(page, laid_out.sheet, margin) { inset } else { 1.0 }).collect()
}

fn reaches(page: &Page, [width, height]: [f32; 2], margin: f32) -> bool {
    page.items.iter().filter(|item| would_be_missed(item, height)).any(|item| {
        let area = item.area();
        let (right, foot) = (area.x + area.width, area.y + area.height);
        area.x.min(area.y) < margin || right > width - margin || foot > height - margin
    })
}

/// A draft's band loses nothing by its ends; a panel of colour that the printer cuts on three sides looks like a mistake.
fn would_be_missed(item: &Item, height: f32) -> bool {
    if let Shape::Rect { area, .. } = item.shape {
        return area.height > height / 8.0;
    }
    matches!(
        item.shape,
        Shape::Picture { .. } | Shape::Cropped { .. } | Shape::Path(_) | Shape::Frame { .. } | Shape::Text(_)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::pdf::layout::item::Area;
    use crate::pdf::layout::structure::Structure;
    use crate::theme::tokens::Colour;

    fn scale_of(shape: Shape) -> f32 {
        let page = Page { items: vec![Item::artifact(shape)] };
        let structure = Structure::new(&Language::english());
        let laid_out =
            LaidOut { pages: vec![page], spare: None, structure, pictures: Vec::new(), sheet: [400.0, 600.0] };
        scales(&laid_out, 20.0)[0]
    }

    fn picture(x: f32, y: f32, width: f32, height: f32) -> Shape {
        Shape::Picture { area: Area { x, y, width, height }, picture: 0 }
    }

    #[test]
    fn a_picture_to_the_edge_moves_in_and_one_within_the_margins_stays() {
        let close = |scale: f32, wanted: f32| (scale - wanted).abs() < 0.001;
        assert!(close(scale_of(picture(0.0, 0.0, 400.0, 300.0)), 0.9));
        assert!(close(scale_of(picture(40.0, 300.0, 320.0, 300.0)), 0.9), "at the foot");
        assert!(close(scale_of(picture(40.0, 40.0, 320.0, 300.0)), 1.0));
        let colour = Colour { red: 1, green: 2, blue: 3 };
        let band = |height| Shape::Rect { area: Area { x: 0.0, y: 10.0, width: 400.0, height }, colour };
        assert!(close(scale_of(band(20.0)), 1.0), "a draft's band");
        assert!(close(scale_of(band(300.0)), 0.9), "a panel of tint");
    }
}
