// The courses to draw, as the page that is measured holds them.
export const courses = JSON.parse(document.getElementById('courses').textContent);
export const SIZE = { width: 390, height: 190 };
export const FIRST_DAY = -7;
export const LAST_DAY = 98;
