// What an app around either form does: it hands over the questionnaire, and the response it kept.
export const questionnaire = JSON.parse(document.getElementById('questionnaire').textContent);
export const savedResponse = JSON.parse(sessionStorage.getItem('response'));
